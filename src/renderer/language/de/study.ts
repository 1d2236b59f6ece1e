import type { Words } from '../en'
import { count, dative } from './common'

const times = (n: number): string => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : `${n}-mal`)

export const study: Words['study'] = {
  leave: 'Verlassen',
  left: (n) => `noch ${n}`,
  yourCard: 'Eigene Karte',
  editedByYou: 'Selbst bearbeitet',
  answer: 'Antwort',
  hidden: 'Die Antwort ist verdeckt',
  paragraph: (n, of) => `Absatz ${n} von ${of}`,
  howWell: 'Wie gut war das gewusst?',
  howSure: 'Wie sicher?',
  howSureLabel: 'Wie sicher? Das zeigt die Antwort.',
  confidence: { 1: 'Geraten', 2: 'Ziemlich sicher', 3: 'Ganz sicher' },
  show: 'Antwort zeigen',
  bury: 'Bis morgen zurückstellen',
  openInArticle: 'Im Artikel öffnen',
  whyNow: 'Warum jetzt',
  said: {
    buried: 'Die letzte Karte wurde bis morgen zurückgestellt.',
    undone: 'Zurückgenommen: Diese Karte wird noch einmal gefragt.',
    changed: 'Die Karte wurde geändert.',
    restored: 'Die Karte ist wieder, wie sie gemacht wurde.',
  },
  needsBoth: 'Eine Karte braucht eine Frage und eine Antwort.',
  edit: {
    title: 'Karte bearbeiten',
    sentence: (gap) => `Satz, ${gap} steht für die Lücke`,
    question: 'Frage',
    answer: 'Antwort',
    save: 'Karte speichern',
    restore: 'Ursprüngliche Karte zurückholen',
  },
  nothing: {
    done: 'Fertig für jetzt',
    noCards: 'Noch keine Karten',
    nothingDue: 'Nichts ist fällig',
    addFirst: 'Karten entstehen aus den Artikeln der Bibliothek. Zum Anfangen einen hinzufügen.',
    gave: (n) => `${count(n, 'Antwort', 'Antworten')} gegeben.`,
    next: (isOfArticle, when) => `Die nächste Karte${isOfArticle ? ' dieses Artikels' : ''} kommt ${when}.`,
    none: (isOfArticle) => `Keine Karte wartet${isOfArticle ? ' in diesem Artikel' : ''}.`,
    quiz: 'Ein Quiz machen',
    library: 'Zur Bibliothek',
  },
  newCard: 'Neue Karte',
  lastSeen: (span, memory, isLeech) =>
    `Zuletzt vor ${dative(span)}${memory === null ? '' : `, Gedächtnis ${memory}`}${isLeech ? ', Problemkarte' : ''}`,
  why: {
    target: (day) => `Sie kommt vor ihrem Tag, damit sie am ${day} sitzt.`,
    last: (span) => ` Zuletzt war sie vor ${dative(span)} dran.`,
    new: 'Diese Karte ist neu: Sie wurde noch nie gefragt.',
    asked: (reps, lapses, span) =>
      `Bisher ${times(reps)} gefragt${lapses > 0 ? `, ${times(lapses)} vergessen` : ''}${span === null ? '' : `, zuletzt vor ${dative(span)}`}.`,
    leech: ' Das ist eine Problemkarte: anders formulieren oder abschalten.',
    learning: ' Sie wird noch gelernt und kommt deshalb bald wieder.',
    relearning: ' Beim letzten Mal war sie nicht gewusst und kommt deshalb bald wieder.',
    late: (span) => ` Sie war vor ${dative(span)} fällig.`,
    chance: (chance, aim) =>
      ` Die Wahrscheinlichkeit, sie noch zu wissen, ist ${chance}; Karten kommen, wenn sie auf die eingestellten ${aim} sinkt.`,
  },
}
