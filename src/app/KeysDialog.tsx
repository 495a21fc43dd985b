import { useId, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { keepKeyHelp, readKeyHelp } from '../view/keyHelp.ts'
import './keys.css'

const ARROWS = [['left'], ['right'], ['up'], ['down']] as const
const ENDS = [['home'], ['end']] as const
const PRESS = [['enter'], ['space']] as const

/** What works where: keys that are pressed together, each beside those that do the same or its opposite. */
const GROUPS = [
  {
    of: 'figure',
    rows: [
      { does: 'figure.enter', keys: [['tab']] },
      { does: 'figure.move', keys: ARROWS },
      { does: 'figure.ends', keys: ENDS },
      { does: 'figure.choose', keys: PRESS },
      { does: 'figure.lines', keys: [['shift', 'enter']] },
      { does: 'figure.leave', keys: [['escape']] },
    ],
  },
  {
    of: 'legend',
    rows: [
      { does: 'legend.keep', keys: PRESS },
      { does: 'legend.leave', keys: [['escape']] },
    ],
  },
  {
    of: 'dates',
    rows: [
      { does: 'dates.later', keys: [['right'], ['up']] },
      { does: 'dates.earlier', keys: [['left'], ['down']] },
      { does: 'dates.year', keys: [['pageUp'], ['pageDown']] },
      { does: 'dates.ends', keys: ENDS },
    ],
  },
  {
    of: 'records',
    rows: [
      { does: 'records.move', keys: [['up'], ['down']] },
      { does: 'records.ends', keys: ENDS },
      { does: 'records.open', keys: [['enter']] },
    ],
  },
  { of: 'search', rows: [{ does: 'search.type', keys: [['letters']] }] },
  {
    of: 'page',
    rows: [
      { does: 'page.list', keys: [['question']] },
      { does: 'page.close', keys: [['escape']] },
      {
        does: 'page.print',
        keys: [
          ['control', 'p'],
          ['command', 'p'],
        ],
      },
    ],
  },
] as const

/** The keys that work on the page, and the switch for the one that works without a control of its own. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const [isOn, setOn] = useState(readKeyHelp)
  const id = useId()
  return (
    <Dialog title={say('keys.title')} onClose={onClose}>
      <label className="check keys-switch">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={`${id}-switch`}
          onChange={({ target }) => {
            setOn(target.checked)
            keepKeyHelp(target.checked)
          }}
        />
        <span className="check-label">{say('keys.switch')}</span>
      </label>
      <p className="muted" id={`${id}-switch`}>
        {say('keys.switchNote')}
      </p>
      <div className="keys-groups">
        {GROUPS.map(({ of, rows }) => (
          <section key={of} aria-labelledby={`${id}-${of}`}>
            <h3 id={`${id}-${of}`}>{say(`keys.in.${of}`)}</h3>
            <dl className="keys">
              {rows.map(({ does, keys }) => (
                <div key={does}>
                  <dt>
                    {keys.map((together) => (
                      <span key={together.join()}>
                        {together.map((key, place) => (
                          <span key={key}>
                            {place > 0 && ' + '}
                            <kbd>{say(`keys.key.${key}`)}</kbd>
                          </span>
                        ))}
                      </span>
                    ))}
                  </dt>
                  <dd>{say(`keys.${does}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
