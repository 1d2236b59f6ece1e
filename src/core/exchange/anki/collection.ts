/** The one row of `col` in an Anki collection of schema 11, whose columns hold JSON objects by id. */
import type { Calendar } from '../../schedule/local-day'
import { CSS, DECK_ID, DECK_NAME, FIELDS, MODEL_ID, MODEL_NAME, TEMPLATES } from './note'

export const SCHEMA = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null,
  due integer not null, ivl integer not null, factor integer not null, reps integer not null,
  lapses integer not null, left integer not null, odue integer not null, odid integer not null,
  flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);`

export const INDEXES = `
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`

const NO_DECK_YET = [0, 0]

function deck(id: number, name: string, mod: number) {
  return {
    id,
    name,
    mod,
    usn: -1,
    collapsed: false,
    browserCollapsed: false,
    desc: id === DECK_ID ? 'Facts from news articles, each with its source sentence.' : '',
    dyn: 0,
    conf: 1,
    lrnToday: NO_DECK_YET,
    revToday: NO_DECK_YET,
    newToday: NO_DECK_YET,
    timeToday: NO_DECK_YET,
    extendNew: 0,
    extendRev: 0,
  }
}

function model(mod: number) {
  return {
    id: MODEL_ID,
    name: MODEL_NAME,
    type: 0,
    mod,
    usn: -1,
    sortf: 0,
    did: DECK_ID,
    tmpls: TEMPLATES.map(({ name, front, back }, ord) => ({
      name,
      ord,
      qfmt: front,
      afmt: back,
      bqfmt: '',
      bafmt: '',
      did: null,
    })),
    flds: FIELDS.map((name, ord) => ({ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20 })),
    css: CSS,
    latexPre: '',
    latexPost: '',
    latexsvg: false,
    // Which fields a card needs: its own front.
    req: TEMPLATES.map(({ name }, ord) => [ord, 'any', [FIELDS.indexOf(name)]]),
    tags: [],
    vers: [],
  }
}

/** How the deck is studied; the names are Anki's. */
const OPTIONS = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
}

/**
 * @param crt epoch seconds at which day 0 begins
 * @param now epoch milliseconds
 */
export function collectionRow(crt: number, now: number, newCards: number, calendar: Calendar) {
  const seconds = Math.floor(now / 1000)
  const conf = {
    activeDecks: [DECK_ID],
    curDeck: DECK_ID,
    curModel: MODEL_ID,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    nextPos: newCards + 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
    schedVer: 2,
    // Minutes west of UTC, and the hour at which the day begins.
    creationOffset: -calendar.offsetAt(crt * 1000),
    rollover: calendar.rolloverHour,
  }
  const decks = { '1': deck(1, 'Default', seconds), [DECK_ID]: deck(DECK_ID, DECK_NAME, seconds) }
  return [
    ...[1, crt, now, now, 11, 0, 0, 0, JSON.stringify(conf)],
    ...[
      JSON.stringify({ [MODEL_ID]: model(seconds) }),
      JSON.stringify(decks),
      JSON.stringify({ '1': OPTIONS }),
    ],
    '{}',
  ]
}
