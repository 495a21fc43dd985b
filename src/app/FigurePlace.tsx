import { lazy, memo, useCallback, useMemo, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { OpenStudio } from '../panels/pictureSource.tsx'
import type { ViewState } from '../view/viewState.ts'
import { type FigureName, panelOf } from './figures.tsx'
import { Later } from './Later.tsx'

const Studio = lazy(async () => ({ default: (await import('../panels/studio/Studio.tsx')).Studio }))

/** A figure's panel, and the choices of its pictures once they are asked for. It is drawn again only for another view. */
export const FigurePlace = memo(function FigurePlace({ name, view }: { name: FigureName; view: ViewState }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => setOpen(true), [])
  const panel = useMemo(() => panelOf(name, view), [name, view])
  return (
    <OpenStudio value={open}>
      {panel}
      {isOpen && (
        <Later title={say('action.export')} meanwhile={null}>
          <Studio panel={panel} onClose={() => setOpen(false)} />
        </Later>
      )}
    </OpenStudio>
  )
})
