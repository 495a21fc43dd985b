import { dateWords, periodWords } from '../../format/dates.ts'
import { disputedWords, missingWords } from '../../format/disputes.ts'
import { exactMoney, foreignMoney, money } from '../../format/money.ts'
import { plain, qualified } from '../../format/numbers.ts'
import { publishedOf } from '../../format/publishedFigure.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { labelled, listWords } from '../../format/words.ts'
import { conflictRange } from '../../model/conflicts.ts'
import type { Agreement, Amount, Claim, CooperationEvent, Dataset, Policy } from '../../model/schema.ts'
import { SIDES } from '../../model/words.ts'
import { useDataset } from '../../query/EngineContext.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { addressOf, changeView } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { Fact, Facts, RecordList } from './Facts.tsx'
import { Conflicts, EvidenceList, History, Note, SourceList, Topics } from './RecordParts.tsx'
import './record.css'

type AnyRecord = Agreement | CooperationEvent | Policy | Claim

const close = (): void => changeView({ record: null })

/** The open record: what it says, how it counts, what states it. */
export function RecordDialog({ view }: { view: ViewState }) {
  const dataset = useDataset()
  const words = useWords()
  const found = view.record === null ? null : findRecord(dataset, view.record)
  if (!found) return null
  const { record, kind } = found
  const { say, pick, lang } = words
  return (
    <Dialog key={record.id} title={pick(record.title)} kicker={kind} onClose={close}>
      <div className="record">
        {dataset.meta.synthetic && <p className="synthetic">{say('app.synthetic')}</p>}
        {record.scope === 'between' && <p className="record-scope">{say('record.scope.between')}</p>}
        <Facts>
          <Fact name={say('record.date')}>{dateText(record, words)}</Fact>
          {'count' in record && <AgreementFacts agreement={record} />}
          {'of' in record && <ClaimFacts claim={record} />}
          <Fact name={say('record.partnership')}>{partnershipText(record, dataset, words)}</Fact>
          {record.place && <Fact name={say('record.place')}>{pick(record.place)}</Fact>}
          <SectorFact record={record} />
          <PartyFacts record={record} />
          <Links record={record} />
        </Facts>
        {'history' in record && <History record={record} />}
        {'topics' in record && <Topics record={record} />}
        {'count' in record && <PartsOf agreement={record} />}
        <Note record={record} />
        <Conflicts record={record} />
        <EvidenceList record={record} />
        <SourceList record={record} />
        <p className="record-foot">
          <span>
            {labelled(lang, say('record.id'), '')}
            <code>{record.id}</code>
          </span>
          <CopyButton
            label={say('action.copyLink')}
            text={() => new URL(addressOf(view), window.location.href).href}
          />
        </p>
      </div>
    </Dialog>
  )

  function findRecord(of: Dataset, id: string): { record: AnyRecord; kind: string } | null {
    const named = <Member extends { id: string }>(list: readonly Member[]): Member | undefined =>
      list.find((member) => member.id === id)
    const agreement = named(of.agreements)
    if (agreement) {
      return { record: agreement, kind: words.say(agreement.count > 1 ? 'kind.signing' : 'kind.agreement') }
    }
    const event = named(of.events)
    if (event) return { record: event, kind: words.say(`eventType.${event.type}`) }
    const policy = named(of.policies)
    if (policy) return { record: policy, kind: words.say(`policyType.${policy.type}`) }
    const claim = named(of.claims)
    return claim ? { record: claim, kind: words.say('kind.claim') } : null
  }
}

function dateText(record: AnyRecord, { say, lang }: Words): string {
  if (record.date === null) return say('record.undated')
  const end = 'endDate' in record ? record.endDate : null
  const date = end === null ? dateWords(record.date, lang) : periodWords(record.date, end, lang)
  const said = record.dateBasis === 'reported' ? say('record.reportedOn', { date }) : date
  return record.dateInferred ? `${said} (${say('record.inferred')})` : said
}

function partnershipText(
  { partnership }: AnyRecord,
  { partnerships }: Dataset,
  { say, pick }: Words,
): string {
  const named = partnerships.find(({ id }) => id === partnership)
  return named ? pick(named.name) : say('record.programme')
}

function amountText(amount: Amount, { say, lang }: Words) {
  const { cny, foreign, is, basis } = amount
  const figure =
    cny !== null ? money(cny, lang) : foreign ? foreignMoney(foreign.currency, foreign.value, lang) : ''
  return (
    <>
      {qualified(figure, is, lang)} <span className="record-basis">{say(`basis.${basis}`)}</span>
      {cny !== null && <span className="record-exact">{exactMoney(cny, lang)}</span>}
    </>
  )
}

function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const words = useWords()
  const { say, lang } = words
  return (
    <>
      {(agreement.count > 1 || agreement.countIs !== null) && (
        <Fact name={say('record.count')}>
          {qualified(plain(agreement.count, lang), agreement.countIs, lang)}
          <Disputed record={agreement} about="count" />
        </Fact>
      )}
      <Fact name={say('record.amount')}>
        {agreement.amount === null ? (
          <span className="unknown">
            {missingWords(conflictRange(agreement, 'amount'), say('record.amountUnknown'), words)}
          </span>
        ) : (
          amountText(agreement.amount, words)
        )}
        <Disputed record={agreement} about="amount" />
      </Fact>
    </>
  )
}

/** How far the sources are apart; what follows says who gives which figure. */
function Disputed({ record, about }: { record: Agreement | Claim; about: 'amount' | 'count' }) {
  const words = useWords()
  const said = disputedWords(conflictRange(record, about), about, words)
  return said !== '' && <span className="record-hint">{said}</span>
}

function ClaimFacts({ claim }: { claim: Claim }) {
  const words = useWords()
  const { say, lang } = words
  return (
    <>
      {claim.counts !== null && (
        <Fact name={say('record.claimCount')}>
          {publishedOf({ value: claim.counts, is: claim.countIs }, claim.of, words)}
          <Disputed record={claim} about="count" />
        </Fact>
      )}
      {claim.amount && (
        <Fact name={say('record.amount')}>
          {amountText(claim.amount, words)}
          <Disputed record={claim} about="amount" />
        </Fact>
      )}
      {claim.since !== null && <Fact name={say('record.since')}>{dateWords(claim.since, lang)}</Fact>}
      {claim.measures !== null && (
        <Fact name={say('record.measures')}>{say(`measures.${claim.measures}`)}</Fact>
      )}
    </>
  )
}

function SectorFact({ record }: { record: AnyRecord }) {
  const { say, pick, lang } = useWords()
  const { sectors } = useDataset()
  const names = record.sectors.flatMap((id) => {
    const sector = sectors.find((each) => each.id === id)
    return sector ? [pick(sector.name)] : []
  })
  const isAgreement = 'count' in record
  if (names.length === 0 && record.sectorsAsPublished.length === 0 && !isAgreement) return null
  return (
    <Fact name={say('record.sectors')}>
      {names.length > 0 ? (
        <ul className="tags">
          {names.map((sector) => (
            <li key={sector}>{sector}</li>
          ))}
        </ul>
      ) : (
        <span className="unknown">{say('record.sectorsUnstated')}</span>
      )}
      {isAgreement && names.length > 1 && (
        <span className="record-hint">{say('record.notBrokenDown', { n: names.length })}</span>
      )}
      {lang === 'en' && record.sectorsAsPublished.length > 0 && (
        <span className="record-hint">
          {say('record.sectorsAsPublished', { words: listWords(lang, record.sectorsAsPublished) })}
        </span>
      )}
    </Fact>
  )
}

function PartyFacts({ record }: { record: AnyRecord }) {
  const { say, lang } = useWords()
  if (record.parties.length === 0) return null
  const groups = [...SIDES, null].flatMap((side) => {
    const members = record.parties.filter((party) => party.side === side)
    return members.length > 0 ? [{ side, members }] : []
  })
  return (
    <Fact name={say('record.parties')}>
      {groups.map(({ side, members }) => (
        <span className="record-side" key={side ?? 'unknown'}>
          <span className="record-side-name">{say(`record.side.${side ?? 'unknown'}`)}</span>
          {members.map(({ name }) => (
            <span key={name.en} {...(lang === 'zh' && name.zh === null ? { lang: 'en' } : {})}>
              {lang === 'zh' ? (name.zh ?? name.en) : name.en}
              {lang === 'en' && name.zh !== null && (
                <span className="record-other-name" lang="zh-Hans">
                  {name.zh}
                </span>
              )}
            </span>
          ))}
        </span>
      ))}
    </Fact>
  )
}

/** Where it was signed or held, what it is part of, and what was signed or held there. */
function Links({ record }: { record: AnyRecord }) {
  const { say } = useWords()
  const { agreements, events } = useDataset()
  const event = (id: string) => events.filter((each) => each.id === id)
  if ('count' in record) {
    const { signedAt, partOf, partOfIs } = record
    return (
      <>
        {signedAt !== null && (
          <Fact name={say('record.signedAt')}>
            <RecordList records={event(signedAt)} />
          </Fact>
        )}
        {partOf !== null && (
          <Fact name={say(partOfIs === 'possible' ? 'record.possiblyPartOf' : 'record.partOf')}>
            <RecordList records={agreements.filter(({ id }) => id === partOf)} />
            {partOfIs === 'possible' && <span className="record-hint">{say('record.possibleNote')}</span>}
          </Fact>
        )}
      </>
    )
  }
  if (!('within' in record)) return null
  const inside = [
    ...events.filter(({ within }) => within === record.id),
    ...agreements.filter(({ signedAt }) => signedAt === record.id),
  ]
  return (
    <>
      {record.within !== null && (
        <Fact name={say('record.within')}>
          <RecordList records={event(record.within)} />
        </Fact>
      )}
      {inside.length > 0 && (
        <Fact name={say('record.inside')}>
          <RecordList records={inside} />
        </Fact>
      )}
    </>
  )
}

/** A signing's itemised parts and its remainder. */
function PartsOf({ agreement }: { agreement: Agreement }) {
  const { say, lang } = useWords()
  const { agreements } = useDataset()
  if (agreement.count === 1 && agreement.countIs === null) return null
  const parts = agreements.filter(({ partOf }) => partOf === agreement.id)
  const remaining = agreement.count - parts.reduce((total, { count }) => total + count, 0)
  return (
    <section>
      <h3>{say('record.parts')}</h3>
      {parts.length > 0 ? (
        <RecordList records={parts} withCount />
      ) : (
        <p>{say('record.noParts', { n: agreement.count })}</p>
      )}
      {parts.length > 0 && remaining > 0 && (
        <p className="record-remainder">
          <span className="swatch" data-look="hatch" />
          {labelled(lang, say('record.remainder'), say('record.remainderNote', { n: remaining }))}
        </p>
      )}
    </section>
  )
}
