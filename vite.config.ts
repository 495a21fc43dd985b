/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const ELSEWHERE = ['tests/journeys/**', 'tests/bench/**']

// Loading modules anew for every file took more than half of the time. A busy machine is no reason to fail.
const TOGETHER = { isolate: false, testTimeout: 60_000 }

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
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/support/serve.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file has a browser of its own: two at a time, whatever the machine has.
          maxWorkers: 2,
        },
      },
    ],
  },
})
