import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { useDatasetOpener } from '../query/useDataset.ts'
import { Notice } from '../ui/Notice.tsx'
import { checkView } from '../view/checkView.ts'
import { failureWords } from './LoadFailure.tsx'
import './picture.css'

const OpenFiles = createContext<(files: readonly File[]) => void>(() => undefined)

/** Opens files as if they had been dropped on the page. */
export const useOpenFiles = () => useContext(OpenFiles)

/** Lets a saved picture be dropped anywhere on the page, which then shows the picture's view and says what came of it. */
export function OpenPicture({ children }: { children: ReactNode }) {
  const words = useWords()
  const openDataset = useDatasetOpener()
  const [isOver, setOver] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const open = async (files: readonly File[]): Promise<void> => {
    setSaid(words.say('load.loading'))
    try {
      // Most visits open no picture: what reads one comes with the first.
      const { openPicture } = await import('./openPictureFile.ts')
      setSaid(await openPicture(files, words, { openDataset, checkView, failureWords }))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setSaid(words.say('notice.picture', { reason }))
    }
  }
  const follow = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type === 'dragover')
    if (event.type === 'drop') void open([...event.dataTransfer.files])
  })
  useEffect(() => {
    const listen = (event: DragEvent): void => follow(event)
    const leave = ({ relatedTarget }: DragEvent): void => setOver((was) => was && relatedTarget !== null)
    window.addEventListener('dragover', listen)
    window.addEventListener('drop', listen)
    window.addEventListener('dragleave', leave)
    return () => {
      window.removeEventListener('dragover', listen)
      window.removeEventListener('drop', listen)
      window.removeEventListener('dragleave', leave)
    }
  }, [])
  return (
    <OpenFiles value={open}>
      {isOver && <div className="picture-drop">{words.say('notice.drop')}</div>}
      {said !== null && (
        <div className="picture-notice">
          <Notice onDismiss={() => setSaid(null)}>{said}</Notice>
        </div>
      )}
      {children}
    </OpenFiles>
  )
}
