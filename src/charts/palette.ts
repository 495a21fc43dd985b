/**
 * All colours of the page and of exported pictures, for code that draws (styles/tokens.css carries the same).
 *
 * The series colours were found by a numeric search and chosen by eye. In either theme all 28 pairs lie at
 * OKLab distance 0.10 or more in normal, protan, deutan and tritan vision (Machado 2009, severity 1.0),
 * all differ in lightness by 0.02 or more, and each has contrast 3:1 or more against card and page; the
 * light ones also against pure white, for exports. They leave little slack: changing one usually breaks a
 * pair, so search anew. The tests in tests/styles/palette.test.ts hold all this.
 */
export const PALETTE = {
  light: {
    /** Navy, brick, ochre, teal, plum, moss, slate, umber. */
    series: ['#17395e', '#af5639', '#b78625', '#559694', '#814a63', '#4f4905', '#4a6ba6', '#371e10'],
    /** The page. */
    paper: '#faf8f3',
    /** Where figures lie. */
    card: '#fffdf9',
    /** Text, and rules that head a section. */
    ink: '#1f1d1a',
    /** Secondary text, tick labels. */
    muted: '#67625a',
    /** Faint rule between things. */
    rule: '#e4ded3',
    /** Rule and axis line that carries meaning, border of a control. */
    ruleStrong: '#857d71',
    /** Gridlines behind marks: the faintest line. */
    grid: '#ece7dd',
    /** The one accent, brick red: links, the chosen tab, emphasis. */
    accent: '#a5331f',
    /** Background of what is chosen, such as a filter chip. */
    accentSoft: '#f4e7de',
    /** Focus ring, on every surface. */
    focus: '#2457a6',
    /** Line of the hatch and outline for what is not known: neutral, never a series. */
    hatch: '#857f75',
    /** Surface under the pointer. */
    hover: '#f3efe6',
    /** Surface that is selected. */
    selected: '#efe5d8',
  },
  dark: {
    /** The same hues in the same order as in light; navy turns pale blue, umber parchment. */
    series: ['#9bbfeb', '#ce7b63', '#dbac5c', '#61abaf', '#a45e79', '#6a7317', '#637ebc', '#e6d0ba'],
    /** The page. */
    paper: '#171513',
    /** Where figures lie. */
    card: '#1f1d1a',
    /** Text, and rules that head a section. */
    ink: '#f0ebe2',
    /** Secondary text, tick labels. */
    muted: '#a9a297',
    /** Faint rule between things. */
    rule: '#38342e',
    /** Rule and axis line that carries meaning, border of a control. */
    ruleStrong: '#857d72',
    /** Gridlines behind marks: the faintest line. */
    grid: '#2c2925',
    /** The one accent, brick red: links, the chosen tab, emphasis. */
    accent: '#e88f79',
    /** Background of what is chosen, such as a filter chip. */
    accentSoft: '#3a2620',
    /** Focus ring, on every surface. */
    focus: '#8fb8f0',
    /** Line of the hatch and outline for what is not known: neutral, never a series. */
    hatch: '#8f887d',
    /** Surface under the pointer. */
    hover: '#292622',
    /** Surface that is selected. */
    selected: '#36302a',
  },
} as const

/** How the area of a series is drawn besides its colour; where its texture leaves a gap, the ground shows. */
export const TEXTURES = ['plain', 'lines', 'dots', 'rows'] as const
export type Texture = (typeof TEXTURES)[number]

/**
 * The texture of each series colour, by its place: in grey, in print as on a screen, colours that would look alike differ
 * in it. The lines run against those of the hatch.
 */
export const SERIES_TEXTURES = [
  'plain',
  'dots',
  'lines',
  'plain',
  'plain',
  'dots',
  'lines',
  'dots',
] as const satisfies readonly Texture[]

/** Of what has no colour of its own among the series, such as all other families. */
export const OTHERS_TEXTURE: Texture = 'rows'

/** Light or dark. */
export type Theme = keyof typeof PALETTE
