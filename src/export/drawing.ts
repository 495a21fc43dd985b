import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { removeForbidden, roundNumbers } from './markup.ts'

export interface Drawing {
  readonly width: number
  readonly height: number
  /** Children of an svg element, free of scripts, styles, classes and references to anything outside; written when it is asked for. */
  readonly markup: string
}

/** Attributes that mean something to a page only. */
const PAGE_ONLY = /^(class|style|role|tabindex|data-.*|aria-.*|on.*|focusable|color-interpolation-filters)$/

/**
 * Draws a chart off screen, at once, at the size it asks for, whatever the window. Its ids begin with `prefix`, so that
 * two drawings fit into one file. Throws when nothing was drawn.
 */
export function drawOffScreen(chart: ReactElement, prefix = 'counterpart'): Drawing {
  const stage = document.createElement('div')
  const root = createRoot(stage)
  try {
    flushSync(() => root.render(chart))
    const surface = stage.querySelector('svg.recharts-surface')
    if (!surface) throw new Error('the chart drew nothing')
    const copy = surface.cloneNode(true)
    if (!(copy instanceof SVGElement)) throw new Error('the chart is no drawing')
    let written: string | null = null
    return {
      width: Number(surface.getAttribute('width')),
      height: Number(surface.getAttribute('height')),
      get markup() {
        written ??= markupOf(copy, prefix)
        return written
      },
    }
  } finally {
    root.unmount()
  }
}

function markupOf(svg: SVGElement, prefix: string): string {
  clean(svg, prefix)
  const whole = new XMLSerializer().serializeToString(svg)
  return removeForbidden(whole.slice(whole.indexOf('>') + 1, whole.lastIndexOf('</')))
}

/** Leaves only what a standalone file needs. Ids are numbered anew, so that the same drawing has the same bytes. */
function clean(svg: SVGElement, prefix: string): void {
  for (const child of svg.querySelectorAll(':scope > title, :scope > desc, clipPath, style, script'))
    child.remove()
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (PAGE_ONLY.test(name)) element.removeAttribute(name)
      else if (/\d\.\d{3}/.test(value)) element.setAttribute(name, roundNumbers(value))
    }
    element.removeAttribute('clip-path')
    if (element.getAttribute('fill') === 'transparent') element.remove()
  }
  const ids = new Map<string, string>()
  for (const element of svg.querySelectorAll('[id]')) {
    const id = `${prefix}-${ids.size + 1}`
    ids.set(element.id, id)
    element.id = id
  }
  for (const element of svg.querySelectorAll('[fill]')) {
    const old = /^url\(#(.+)\)$/.exec(element.getAttribute('fill') ?? '')?.[1]
    if (old !== undefined) element.setAttribute('fill', `url(#${ids.get(old) ?? old})`)
  }
  for (const group of [...svg.querySelectorAll('g:empty, defs:empty')]) group.remove()
}
