import type { PictureMeta } from '../export/pictureMeta.ts'
import { dateWords } from '../format/dates.ts'
import type { Words } from '../format/WordsContext.tsx'
import { listWords } from '../format/words.ts'
import { sumWords } from '../panels/coverage.ts'
import type { failureWords } from './LoadFailure.tsx'
import type { Counted, Outcome, Refusal } from './openedPicture.ts'

/** What came of opening a picture: name, reason and remedy, or what it showed and what is shown now. */
export function outcomeWords(outcome: Outcome, words: Words, ofFailure: typeof failureWords): string {
  const { say } = words
  const name = shortened(outcome.name)
  if (outcome.state === 'refused') {
    return say('picture.refused', { name, reason: refusalWords(outcome.refusal, words, ofFailure) })
  }
  const { before, after, counted } = outcome
  if (before.fingerprint === after.fingerprint) return say('picture.opened', { name })
  const data = { beforeData: dataWords(before, words), nowData: dataWords(after, words) }
  if (counted === null) return say('picture.changedUncounted', { name, ...data })
  const now = countedWords(counted.now, words)
  const isAlike = (['agreements', 'cny', 'known'] as const).every(
    (part) => counted.before[part] === counted.now[part],
  )
  if (isAlike) return say('picture.changedAlike', { name, now, ...data })
  return say('picture.changed', { name, before: countedWords(counted.before, words), now, ...data })
}

function refusalWords(refusal: Refusal, words: Words, ofFailure: typeof failureWords): string {
  const { say, lang } = words
  switch (refusal.why) {
    case 'several':
      return say('picture.several')
    case 'unknown': {
      const values = listWords(lang, refusal.values.map(shortened))
      return say('picture.unknown', { values, data: dataWords(refusal.data, words) })
    }
    case 'no-data':
      return say('picture.noData', {
        address: refusal.address,
        reason: ofFailure(refusal.error, words),
      })
    default:
      return say(`picture.why.${refusal.why}`)
  }
}

const dataWords = ({ version, updated }: PictureMeta['dataset'], { say, lang }: Words): string =>
  say('picture.data', { version: shortened(version), date: dateWords(updated, lang) })

function countedWords({ agreements, cny, known }: Counted, words: Words): string {
  const { say } = words
  const count = say('count.agreements', { n: agreements })
  if (cny === null) return say('picture.noNumbers', { agreements: count })
  const money = sumWords({ cny, unknown: agreements - known }, words)
  return say('picture.numbers', { agreements: count, money, known, all: agreements })
}

/** Names and values come from a file, which may hold anything. */
function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text
}
