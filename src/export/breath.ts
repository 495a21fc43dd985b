/** Lets the page take keys, clicks and paint before more is done. */
export const breath = (): Promise<void> =>
  typeof globalThis.scheduler?.yield === 'function'
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve, 0))
