import { lazy, type ReactNode, useCallback, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { OpenStudio } from '../panels/pictureSource.tsx'
import { Later } from './Later.tsx'

const Studio = lazy(async () => ({ default: (await import('../panels/studio/Studio.tsx')).Studio }))

/** A figure's panel, and the choices of its pictures once they are asked for. */
export function FigurePlace({ panel }: { panel: ReactNode }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => setOpen(true), [])
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
}
