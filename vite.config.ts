/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const ELSEWHERE = ['tests/journeys/**', 'tests/bench/**']

// Loading modules anew for every file took more than half of the time. A busy machine is no reason to fail.
const TOGETHER = { isolate: false, testTimeout: 60_000 }

/** Both ends of the calendar, and a quarter of an hour. `npm test -- --only zones`, or one alone: `--project 'zone Asia/Kathmandu'`. */
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai', 'Asia/Kathmandu']

/** Where dates are read, binned, compared or written; what only counts cannot tell one zone from another. */
const DATED = [
  'tests/{model,format,view}/*.test.ts',
  'tests/questions/{answers,bins,claims,dates,delivery,gaps,partnershipYears}.test.ts',
]

export default defineConfig({
  // Relative addresses: the built folder works under any path of any host.
  base: './',
  plugins: [react()],
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    // Of two cores vitest would leave one idle. Each worker of the journeys has a browser of its own.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...ELSEWHERE, 'tests/{export,ui}/**'],
          ...TOGETHER,
          setupFiles: ['tests/support/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          // What needs a document.
          name: 'page',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx', 'tests/{export,ui}/**/*.test.ts'],
          exclude: ELSEWHERE,
          ...TOGETHER,
          setupFiles: ['tests/support/setup.ts'],
        },
      },
      ...ZONES.map((zone) => ({
        extends: true as const,
        test: {
          name: `zone ${zone}`,
          environment: 'node',
          include: DATED,
          ...TOGETHER,
          env: { TZ: zone },
          setupFiles: ['tests/support/setup.ts'],
        },
      })),
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/support/serve.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
