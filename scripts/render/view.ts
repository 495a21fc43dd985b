/** The view that pictures are made of, from a query string or a link, as the page itself reads it. */
import {
  BASES,
  LANGS,
  NOT_STATED,
  RECORD_COLUMNS,
  RECORD_SORTS,
  SCOPES,
  SILENT_YEARS,
  STAGES,
} from '../../src/model/words.ts'
import {
  GROUPS,
  LAYOUTS,
  LONGEST,
  MEASURES,
  PARAMETERS,
  type Parameter,
  PERIODS,
  parseView,
  SHOWS,
  SPLITS,
} from '../../src/view/viewState.ts'

export interface View {
  /** The address of the page, without a query: what the pictures' links begin with. */
  readonly page: string
  /** The query string, with its question mark; empty for the view that the page opens with. */
  readonly search: string
  /** The figure that a link leads to. */
  readonly figure: string | null
}

/** Where `npm start` serves the page. */
export const LOCAL_PAGE = 'http://127.0.0.1:4173/'

export interface ReadView extends View {
  readonly faults: readonly string[]
  readonly warnings: readonly string[]
}

const IDS = 'ids of the dataset (lower-case letters, digits and hyphens), separated by commas'
const DATE = 'YYYY, YYYY-MM or YYYY-MM-DD'
const either = (...lists: readonly (readonly (string | number)[])[]): string => lists.flat().join(', ')

/** What a parameter may be, for whoever wrote something else. */
const ALLOWED = {
  partnership: `all, or ${IDS}, at most ${LONGEST.partnership} characters`,
  sector: `${IDS}, at most ${LONGEST.sector} characters; ! before an id leaves it out`,
  status: either(STAGES, [NOT_STATED]),
  basis: either(BASES, [NOT_STATED]),
  scope: either(SCOPES),
  q: `at most ${LONGEST.q} characters as a link writes them`,
  from: DATE,
  to: `${DATE}, not before from`,
  measure: either(MEASURES),
  period: either(PERIODS),
  split: either(SPLITS),
  show: either(SHOWS),
  layout: either(LAYOUTS),
  silent: `${either(SILENT_YEARS)} (years)`,
  sort: either(RECORD_SORTS),
  columns: either(RECORD_COLUMNS),
  group: either(GROUPS),
  with: 'the filters of another view, as the page writes them',
  total: 'a part of the total, as the page writes it',
  record: 'the id of a record',
  lang: either(LANGS),
  data: `an http or https address, or one beside the page, at most ${LONGEST.data} characters as a link writes them`,
} as const satisfies Record<Parameter, string>

/** That a value of the view is refused, and what would not be. */
export const refusedValue = (parameter: Parameter, value: string): string =>
  `--view has ${parameter} = "${value}", which this page does not know. Allowed: ${ALLOWED[parameter]}.`

/** Reads a view; `page` is where the pictures' links are to lead, whatever address the view names. */
export function viewOf(text: string, page: string | undefined): ReadView {
  const address = addressOf(text.trim())
  const home = page === undefined ? address : webAddress(page)
  if (address === null || home === null) {
    const faults = [
      ...(address === null
        ? [
            `--view is "${text}", which is no view: give a query string, as in "?sector=wind-power&lang=zh", ` +
              'or a whole link to the page.',
          ]
        : []),
      ...(home === null && page !== undefined
        ? [`--page is "${page}", which is no http or https address of a page.`]
        : []),
    ]
    return { page: LOCAL_PAGE, search: '', figure: null, faults, warnings: [] }
  }
  const { search, searchParams, hash } = address
  const strange = [...new Set(searchParams.keys())].filter((key) => !isParameter(key))
  return {
    page: `${home.origin}${home.pathname}`,
    search: withoutDialogs(searchParams),
    figure: /^#figure-([a-z-]+)$/.exec(hash)?.[1] ?? null,
    faults: parseView(search).notices.map(({ parameter, value }) => refusedValue(parameter, value)),
    warnings: [
      ...strange.map(
        (key) =>
          `--view: ${key} is no parameter of a view and is passed over. Parameters: ${PARAMETERS.join(', ')}.`,
      ),
      ...(home.href.startsWith(LOCAL_PAGE)
        ? [
            `The pictures say that their view is at ${LOCAL_PAGE}. If the page is published, say where with --page.`,
          ]
        : []),
    ],
  }
}

/** A dialog that is open on the page is in no picture, and would be in the way of making one. */
function withoutDialogs(parameters: URLSearchParams): string {
  const kept = new URLSearchParams(parameters)
  for (const dialog of ['record', 'total'] as const satisfies readonly Parameter[]) kept.delete(dialog)
  return kept.size === 0 ? '' : `?${kept}`
}

const isParameter = (key: string): boolean => PARAMETERS.some((parameter) => parameter === key)

/** A query string stands for the page of `npm start`; a picture writes its link without the protocol. */
function addressOf(text: string): URL | null {
  if (/^([?#]|$)/.test(text)) return webAddress(LOCAL_PAGE + text)
  if (/^[a-z]+=/.test(text)) return webAddress(`${LOCAL_PAGE}?${text}`)
  if (/^https?:/i.test(text)) return webAddress(text)
  const [host = ''] = /^[\w.-]+(:\d+)?(?=\/)/.exec(text) ?? []
  if (host === '') return null
  return webAddress(`${/^(localhost|127\.)/.test(host) ? 'http' : 'https'}://${text}`)
}

function webAddress(text: string): URL | null {
  try {
    const url = new URL(text)
    return /^https?:$/.test(url.protocol) ? url : null
  } catch {
    return null
  }
}
