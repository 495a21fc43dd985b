import { useRef } from 'react'
import { useWords } from '../format/WordsContext.tsx'

/** Chooses a saved picture, for whoever does not drag files. */
export function OpenPictureButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { say } = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="picture-open">
      <p>{say('picture.openHint')}</p>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {say('picture.open')}
      </button>
      <input
        ref={input}
        type="file"
        accept="image/png,image/svg+xml,.png,.svg"
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          if (files.length > 0) onFiles(files)
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
