/**
 * Styles that are computed once for elements of a kind. jsdom matches its whole style sheet anew for every element that
 * is asked for, and finding by role asks for every element: that was half of the time of the tests with a document.
 */

/** What makes the browser's own sheet show or hide an element, besides its tag. */
const TELLING = ['hidden', 'open', 'popover', 'type']

/** An element of the same kind, with nothing else; `id` is the same for all of a kind. */
function kindOf(element: Element): { id: string; make: () => Element } {
  const { namespaceURI, localName } = element
  const telling = TELLING.filter((name) => element.hasAttribute(name))
  const values = telling.map((name) => element.getAttribute(name) ?? '')
  return {
    id: [namespaceURI, localName, ...telling, ...values].join(' '),
    make: () => {
      const made = document.createElementNS(namespaceURI, localName)
      telling.forEach((name, index) => {
        made.setAttribute(name, values[index] ?? '')
      })
      return made
    },
  }
}

/** All that is ever asked for in a test, of which some is inherited. */
const ASKED = /display|visibility|content|pointer-events|user-select/

/** Whether a style written on an element, or above it, makes it unlike others of its kind. */
function isUnlikeOthers(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (ASKED.test(each.getAttribute('style') ?? '')) return true
  }
  return false
}

const quick = new WeakSet<Window>()

/** From here on `getComputedStyle` says the same sooner. */
export function computeStylesOnce(): void {
  if (quick.has(window)) return
  quick.add(window)
  const compute = window.getComputedStyle.bind(window)
  const known = new Map<string, CSSStyleDeclaration>()
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || document.styleSheets.length > 0 || isUnlikeOthers(element)) return compute(element, pseudo)
    const { id, make } = kindOf(element)
    const style = known.get(id) ?? compute(make())
    known.set(id, style)
    return style
  }
}
