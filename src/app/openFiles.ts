import { createContext, useContext } from 'react'

export const OpenFiles = createContext<(files: readonly File[]) => void>(() => undefined)

/** Opens files as if they had been dropped on the page. */
export const useOpenFiles = () => useContext(OpenFiles)
