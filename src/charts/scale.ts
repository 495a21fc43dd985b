/** A zero-based axis that ends on a round number: its end and its ticks. A largest value of 0 gives an axis to 1. */
export function roundAxis(largest: number, steps = 4): { end: number; ticks: number[] } {
  if (largest <= 0) return { end: 1, ticks: [0, 1] }
  const rough = largest / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const steps125 = [1, 2, 2.5, 5, 10].map((factor) => factor * power)
  const step = steps125.find((each) => each >= rough && Number.isInteger(each)) ?? 10 * power
  // Counts have no halves.
  const whole = largest <= steps ? 1 : step
  const count = Math.ceil(largest / whole - 1e-9)
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * whole).toPrecision(12)))
  return { end: ticks.at(-1) ?? largest, ticks }
}
