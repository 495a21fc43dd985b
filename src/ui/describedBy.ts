import { createContext } from 'react'

/** The id of the words that describe the drawing inside; null in a file, which has them within. */
export const DescribedBy = createContext<string | null>(null)
