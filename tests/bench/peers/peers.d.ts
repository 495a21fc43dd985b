/** The peers' pages are plain JavaScript: the packages that they draw with are installed for them alone. */
declare module '*/dc.js' {
  export const draw: import('./page.ts').Draw
}
declare module '*/vega.js' {
  export const draw: import('./page.ts').Draw
}
declare module '*/echarts.js' {
  export const draw: import('./page.ts').Draw
}
