/**
 * The nouns of the extension, as JSDoc types. Nothing here runs.
 *
 * How the parts meet:
 *
 *   loader.js --import()--> main.js --> startSession({ client, site, document })
 *   pages/check/check.js -------------> startSession({ client, site, document, onState })
 *
 * `startSession` (content/session.js) returns a {@link Session}. It listens on the document for
 * trusted input in a composer that `site` names, and owns marks, card, badge and guard. `client`
 * is a {@link Client}: content/client.js speaks to the background, pages/client.js to the server.
 * `site` is a {@link SiteEntry}: `siteFor(hostname)` of content/sites/index.js picks it, and the
 * try-it page hands over `tryIt` of content/sites/try-it.js.
 *
 * The try-it page marks its boxes with `data-off-desk-composer` and its pretend Post button with
 * `data-off-desk-publish`. When the extension itself serves that page it sets `data-off-desk` on
 * the document element, on the first focus of a box: the page watches that attribute and stops
 * its own session when it appears.
 *
 * Marks are painted by ui/marks.css, which the manifest lists under the content script's `css`
 * and the try-it page links: a sheet that no page script can see or drop.
 *
 * All offsets are UTF-16 code units, as in JavaScript strings.
 */

/** @typedef {"personal" | "official" | "contributor"} AccountKind */
/** @typedef {"stop" | "caution" | "note"} Severity */
/** @typedef {"clear" | Severity} Verdict */

/**
 * @typedef {object} Account
 * @property {AccountKind} kind
 * @property {string} [platform]
 * @property {string} [handle]
 * @property {string} [display_name]
 * @property {string} [bio]
 */

/**
 * What a check sends: the body of `POST /api/v1/check`.
 * @typedef {object} Draft
 * @property {string} text
 * @property {Account} account
 * @property {string | null} replying_to
 * @property {string | null} sharing
 * @property {{images: number, videos: number}} media
 */

/**
 * @typedef {object} Span
 * @property {number} offset
 * @property {number} length
 */

/** @typedef {Span & {label: string, replacement: string}} Suggestion */

/**
 * @typedef {object} Clause
 * @property {string} id
 * @property {string} title
 * @property {string} quotation
 * @property {string | null} url
 */

/**
 * A finding, an acknowledgement (severity "praise") or a remark (severity "remark").
 * `where` says which text `offset` counts in; only "draft" is ever marked.
 * @typedef {object} Finding
 * @property {string} code
 * @property {Severity | "praise" | "remark"} severity
 * @property {"draft" | "handle" | "display_name" | "bio"} where
 * @property {number} offset
 * @property {number} length
 * @property {string} quote
 * @property {string} message
 * @property {string} explanation
 * @property {string} because  what it goes by, and how sure it is
 * @property {Clause | null} clause
 * @property {Suggestion[]} suggestions
 */

/**
 * The server's answer for one draft.
 * @typedef {object} Advice
 * @property {Verdict} verdict
 * @property {Finding[]} findings
 * @property {Finding[]} acknowledgements
 * @property {Finding[]} remarks
 * @property {boolean} partly  the draft is so long that only parts of it were read closely
 */

/**
 * What the popup decides for the site of one tab. `watched` lists the hosts that the person
 * switched on beside the named ones.
 * @typedef {object} SiteSettings
 * @property {boolean} on
 * @property {Account} account
 * @property {string[]} watched
 */

/**
 * The one storage layout: chrome.storage.local, key `settings`. Never a draft, nor a hash of one.
 * `sites[host].account` overrides the kind for that host; the rest of the account is shared.
 * @typedef {object} Settings
 * @property {string} server
 * @property {boolean} on
 * @property {Record<string, {on?: boolean, account?: AccountKind}>} sites
 * @property {Account} account
 * @property {string[]} watched
 */

/**
 * Messages to the background and their replies:
 *   check    -> {@link CheckReply}. A newer check from the same frame aborts the older one.
 *   settings -> {@link SiteSettings} for the sender's host.
 *   status   -> {@link StatusReply}, for the popup.
 *   abort    -> nothing; the check of the same frame is no longer waited for.
 * The background sends {type: "settings"} to tell a tab to ask for its settings again.
 * @typedef {{type: "check", draft: Draft} | {type: "settings" | "status" | "abort"}} Message
 */
/** @typedef {{advice: unknown} | {unavailable: string}} CheckReply */
/** @typedef {{reachable: boolean, message: string, server: string}} StatusReply */

/**
 * The way to the server; content never knows which one it has.
 * `check` rejects with an error named "Unavailable", whose message is fit to be read, when there
 * is no answer; with "AbortError" when `signal` aborts. What it resolves to is not yet trusted:
 * content/advice.js reads it. `onSettings` returns a function that ends the subscription.
 * @typedef {object} Client
 * @property {(draft: Draft, options: {signal: AbortSignal}) => Promise<unknown>} check
 * @property {() => Promise<SiteSettings>} settings
 * @property {(callback: (settings: SiteSettings) => void) => () => void} onSettings
 */

/**
 * One site, as data. Selectors are lists in one string, as for `matches`.
 * `composer` names boxes that are read, `never` boxes that are not, even inside a composer.
 * `publish` names the controls that post; where a site gives them neither id nor label,
 * `publishNames` are the texts one of which must stand on them. `shortcuts` post from inside the
 * boxes that the selector beside them names: "Mod+Enter" is Ctrl or Cmd with Enter, "Enter" is
 * Enter alone.
 * @typedef {object} SiteEntry
 * @property {string} id
 * @property {string[]} hosts        a leading "*." stands for any subdomain
 * @property {string} platform       as the draft's account has it
 * @property {string} composer
 * @property {string} never
 * @property {string} publish
 * @property {string[]} [publishNames]
 * @property {{"Mod+Enter"?: string, Enter?: string}} shortcuts
 * @property {{what: string, from: string, date: string}[]} sources
 */

/**
 * The text of a box and the way back from its offsets to the page. Valid until the box changes.
 * @typedef {object} Reading
 * @property {string} text
 * @property {(start: number, end: number) => Range | null} range   null where the box has no DOM
 */

/**
 * One family of compose boxes. `select` and `caret` use offsets of `read(element).text`; `caret`
 * is null when the selection is elsewhere.
 * @typedef {object} Editor
 * @property {string} name
 * @property {(element: Element) => boolean} matches
 * @property {(element: HTMLElement) => Reading} read
 * @property {(element: HTMLElement) => boolean} isEmpty   a quick look, asked before every key
 * @property {(element: HTMLElement, start: number, end: number) => void} select
 * @property {(element: HTMLElement) => {start: number, end: number} | null} caret
 * @property {(element: HTMLElement, changed: () => void) => () => void} watch
 *   calls back when the text may have changed, typed or not; returns how to end it
 * @property {(element: HTMLElement, layer: HTMLElement) => Painter} painter
 */

/**
 * Draws marks over one box: findings and acknowledgements whose words stand in the draft.
 * `rects` are in viewport pixels.
 * @typedef {object} Painter
 * @property {(reading: Reading, marks: Finding[]) => void} paint
 * @property {(mark: Finding) => DOMRect[]} rects
 * @property {() => void} place        after a scroll or a resize
 * @property {() => void} clear
 */

/** @typedef {"idle" | "checking" | "checked" | "offline"} Status */
/** @typedef {Verdict | "partly" | "checking" | "offline" | "off"} BadgeState */

/**
 * What is known about the box in use: findings that still fit its text, without dismissed ones.
 * @typedef {object} State
 * @property {Status} status
 * @property {Verdict} verdict
 * @property {string} text
 * @property {string} message        why there is no answer, when offline
 * @property {Finding[]} findings
 * @property {Finding[]} acknowledgements
 * @property {Finding[]} remarks
 * @property {boolean} partly         only parts of a very long draft were read closely
 */

/**
 * @typedef {object} SessionOptions
 * @property {Client} client
 * @property {SiteEntry} site
 * @property {Document} document
 * @property {(state: State) => void} [onState]   called when the state of the box in use changes
 */

/**
 * @typedef {object} Session
 * @property {(target: EventTarget | null, wrote: boolean) => void} notice
 *   what happened before the session began: where, and whether something was written
 * @property {(suggestion: Suggestion) => Promise<boolean>} apply   false: the box did not take it
 * @property {(finding: Finding) => void} dismiss  for this draft only
 * @property {() => void} recheck
 * @property {() => void} stop
 */

export {};
