/** Page furniture: lines of a pasted page that are no news. Each test takes one folded paragraph. */

const CLUTTER_LINE = new RegExp(
  '^(?:' +
    [
      'advertisements?',
      'sponsored(?: content)?',
      // Labels above a headline.
      '(?:the )?(?:long read|big read|weekend read)',
      '(?:news )?(?:analysis|opinion|explainer|exclusive|feature|comment|obituary|profile|interview)',
      'source link',
      'leave a (?:comment|reply)',
      '(?:share )?comments?(?: \\(\\d+\\)|: ?\\d+)?',
      '\\d+ comments?',
      'share(?: this(?: article| story)?)?',
      'share on .{0,40}',
      // A row of buttons: "Share: Facebook X WhatsApp Email Copy link".
      '(?:share:?|follow:?)?(?:[\\s|,\u2022\u00b7]*(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|instagram|threads|bluesky|e-?mail|print|copy link|share|save)){2,}',
      'print',
      'e-?mail',
      'save',
      'menu',
      'search',
      'log ?in',
      'sign in',
      'subscribe',
      'skip to (?:main )?content',
      'getty images',
      'reuters',
      'associated press',
      'most (?:read|popular|viewed)',
      'trending(?: now)?',
      'loading\\.{0,3}',
      'back to top',
      'accept(?: all)?(?: cookies)?',
      '(?:copy|copied) link',
      'tags?:.{0,200}',
      'topics?:.{0,200}',
      'filed under:.{0,200}',
      'listen(?: to this article)?',
      '\\d+ min(?:ute)?s? read',
      'read in app',
    ].join('|') +
    ')\\.?$',
  'i',
)

const CLUTTER_START =
  /^(?:read more|read also|also read|read next|see also|more on this|more from|related|recommended|follow (?:us|the|\p{Lu}\S* on|.{0,40}(?:news at|on (?:x|twitter|facebook|instagram)))|sign up|subscribe (?:to|for|now)|click here|download (?:the|our)|get (?:the|our|more) .{0,60}(?:newsletter|inbox|app)|watch:|listen:|video:|live updates:|story continues|article continues|continue reading|this article is (?:free|for)|to read the full|share this|join our|support our|like what you|our newsletter|newsletter:|\u00a9|copyright|all rights reserved|you may also like|don't miss|don’t miss|cookies?\b.{0,80}(?:policy|settings)|we use cookies)/iu

/** A heading after which a list of links to other pages follows. */
const LINK_LIST =
  /^(?:related(?: (?:stories|articles|links|content|coverage|topics))?|more (?:on this(?: story)?|stories|from .{0,40})|read (?:next|more)|recommended(?: for you)?|most (?:read|popular|viewed)|you may also like|see also|also in the news|top stories|what to read next)\s*:?$/i

/** Offers and rules of the paper: "Want more? Sign up for our newsletter", "Letters should be no more than …". */
const OF_THE_PAPER =
  /\b(?:sign up|subscribe)\b.{0,80}\bnewsletters?\b|\bour (?:free |daily |weekly |morning |evening ){0,2}newsletters?\b|^(?:letters|submissions) (?:to the editor )?(?:should|must|may)\b|^(?:send|e-?mail) (?:your )?(?:letters|tips|comments)\b|^(?:contact|reach|e-?mail|follow) .{0,60}\S@\S/i

const PAPER_WORD = /newsletter|^(?:letters|submissions|send|e-?mail|contact|reach|follow)\b/i

export const isClutter = (line: string): boolean =>
  CLUTTER_LINE.test(line) ||
  (line.length < 400 &&
    (CLUTTER_START.test(line) || (line.length < 250 && PAPER_WORD.test(line) && OF_THE_PAPER.test(line))))

export const startsLinkList = (line: string): boolean => LINK_LIST.test(line)

/** What follows is written by readers: "Comments (3)", "2 comments". */
export const startsComments = (line: string): boolean =>
  /^(?:(?:\d+|view|all|read|reader|latest) )?comments?(?: \(\d+\)| \d+)?:?$/i.test(line)

/** A sentence ends; a heading or a link does not. */
export const endsLikeSentence = (line: string): boolean => /[.?!\u2026:;,](?: ?["')\]])*$/.test(line)

export const isCorrection = (line: string): boolean =>
  /^(?:corrections?|clarification|editor'?s'? note|update|amendment)\s*(?:\([^)]{0,40}\)|,? (?:on )?[\w ,.]{3,24})?\s*[:\u2014\u2013-] /i.test(
    line,
  ) ||
  /^[*(]?\s*(?:this (?:article|story|report|piece|headline|notice|release|page) (?:was|has been|is) (?:amended|corrected|updated|changed|revised)|an earlier version of this|a correction was made on|a previous version of this|a version of this (?:article|story) (?:appears|appeared|ran))/i.test(
    line,
  )

/** A credit at the end of a caption is at most this long; what stands before is not searched. */
const CREDIT_LENGTH = 120

export const isCaption = (line: string): boolean =>
  /^[([](?:photo|picture|image) caption[)\]]/i.test(line) ||
  /^(?:[([]?(?:(?:file|media) )?(?:photo|photograph|image|picture|caption|graphic|illustration|video)s?\b(?: by| courtesy| credit|\s*:|\s*\/)|\(?file\s*[:\u2014\u2013-])/i.test(
    line,
  ) ||
  /\b(?:Image|Photo|Photograph|Picture|Credit): .{1,80}$/.test(line.slice(-CREDIT_LENGTH)) ||
  /(?:\((?:ap photo|reuters|getty images|afp|file|photo|handout|courtesy)[^)]{0,80}\)|\b(?:getty images|ap photo|shutterstock|epa-efe|epa)(?:\/[\w .]{0,60})?)\.?\)?$/i.test(
    line.slice(-CREDIT_LENGTH),
  )

/** "($1 = 3.83 soles)" below a wire story, or a reporter's address. */
const isNote = (line: string): boolean =>
  /^\(?[$\u20ac\u00a3]?1 = [^.]{0,3}[\d.,]+ [\p{L} ]{2,30}\)?$/u.test(line) ||
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(line)

export const isCredit = (line: string): boolean =>
  line.length < 400 &&
  (isNote(line) ||
    /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2} reported from \p{Lu}[^.]{2,60}(?:, and [^.]{3,60} from [^.]{2,60})?\.$/u.test(
      line,
    ) ||
    /\bcontributed (?:to|reporting)\b.{0,80}$/i.test(line.slice(-CREDIT_LENGTH)) ||
    /^\(?(?:additional )?(?:reporting|editing|writing|compiled|edited|written) (?:and \w+ )?by\b/i.test(
      line,
    ) ||
    /^[(\s\u2014\u2013-]*with (?:files|reporting|additional reporting|inputs) (?:from|by)\b/i.test(line) ||
    /^(?:this|the) (?:sample )?(?:article|story) (?:was|is) (?:written|produced|published|reprinted|provided|translated|part of|supported by)\b/i.test(
      line,
    ) ||
    /^(?:the writer|the author) is\b/i.test(line))
