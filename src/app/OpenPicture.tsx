import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { datasetOf } from '../query/loadDataset.ts'
import { useDatasetHolder, useDatasetOpener } from '../query/useDataset.ts'
import { Notice } from '../ui/Notice.tsx'
import { checkView } from '../view/checkView.ts'
import { failureWords } from './LoadFailure.tsx'
import { OpenFiles } from './openFiles.ts'
import './picture.css'

/**
 * Lets a saved picture or a data file be dropped anywhere on the page, which then shows the picture's view or the file's
 * records, and says what came of it.
 */
export function OpenPicture({ children }: { children: ReactNode }) {
  const words = useWords()
  const openDataset = useDatasetOpener()
  const holdDataset = useDatasetHolder()
  const [isOver, setOver] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const open = async (files: readonly File[]): Promise<void> => {
    setSaid(words.say('load.loading'))
    try {
      // Most visits open no file: what reads one comes with the first.
      const { openFile } = await import('./openFile.ts')
      const page = { openDataset, holdDataset, datasetOf, checkView, failureWords }
      setSaid(await openFile(files, words, page))
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
