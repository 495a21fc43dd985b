/** The same promise for every call: what is seen is what is saved. */
export function once<Value>(start: () => Promise<Value>): () => Promise<Value> {
  let started: Promise<Value> | null = null
  return () => {
    started ??= start()
    return started
  }
}
