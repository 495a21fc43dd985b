import { useRef } from 'react'

const TYPES = 'image/png,image/svg+xml,application/json,.png,.svg,.json'

interface OpenFileButtonProps {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
}

/** Chooses a saved picture or a data file, for whoever does not drag files. */
export function OpenFileButton({ label, onFiles }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={TYPES}
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          if (files.length > 0) onFiles(files)
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
