/** What made a file: the name and the version of this page's code. */
export const GENERATOR = 'Counterpart 0.1.0'
