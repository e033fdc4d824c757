import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { keyed } from 'lit/directives/keyed.js';
import { otherOrganizersOf, parkLabel, parksOf, wordingOf } from '../../../feed/queries.js';
import { registrationOf } from '../../../feed/registration.js';
import type { Activity, ContactPoint, Offer, Text } from '../../../feed/types.js';
import { laterMessages } from '../../../locale/later.js';
import { dateInWords, momentOf } from '../../../locale/long-moments.js';
import { shownText, type Reading } from '../../../parts/reading.js';
import { joined, registrationTexts } from '../../../parts/state-line.js';
import type { Entry } from '../../../selection/entries.js';
import type { Drawing } from '../drawing.js';
import { marked } from '../row.js';
import { signUp } from '../sign-up.js';
import { calendarWays } from './calendar-ways.js';
import { copyNote } from './copy-link.js';
import { placeFact } from './place-fact.js';
import { shareButton } from './share.js';

export { detailStyles as styles } from './detail-styles.js';

type Fact = readonly [label: string, value: unknown];

/**
 * All that is known of an activity, unfolded under its row. Rows are reused by position; what a visitor has unfolded
 * or copied in these details belongs to their activity alone.
 */
export const details = (entry: Entry, drawing: Drawing): DirectiveResult =>
  keyed(entry.activity.id, detailsOf(entry, drawing));

function detailsOf({ activity, timing }: Entry, drawing: Drawing): TemplateResult {
  const { reading } = drawing;
  const { feed, locale, today } = reading;
  const messages = laterMessages(locale.lang);
  const { offers = {}, inLanguage = [], audience, accessibilitySummary } = activity;
  const park = feed.parks[activity.park];
  const contact = activity.contact ?? park?.contact;
  const text = activity.description ?? activity.summary;
  const facts: readonly Fact[] = [
    [locale.messages.when, timing && momentOf(timing, today, locale)],
    [messages.place, placeFact(activity, reading)],
    [messages.price, priceText(offers, reading)],
    [messages.registrationFact, registrationText(activity, reading)],
    [messages.lastDay, offers.validThrough && dateInWords(offers.validThrough, today, locale)],
    [messages.spoken, locale.list(inLanguage.map(locale.languageName))],
    [messages.audience, audience && shownText(audience, reading)],
    [messages.accessibility, accessibilitySummary && shownText(accessibilitySummary, reading)],
    [messages.organizers, organizersFact(activity, reading)],
    [messages.contact, contact && contactFact(contact, reading)],
  ];
  return html`<div class="details copying" part="details">
    ${text === undefined ? nothing : html`<div class="text">${paragraphs(text, drawing)}</div>`}
    <dl>
      ${facts.map(([label, value]) =>
        value
          ? html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`
          : nothing,
      )}
    </dl>
    <div class="actions">
      ${signUp(activity, drawing, 'filled')}
      ${timing && activity.eventStatus !== 'EventCancelled' ? calendarWays(activity, reading) : nothing}
      ${shareButton(activity, drawing)}
      <a class="button" href=${activity.url} rel="noopener"
        >${messages.readMoreAt(park ? parkLabel(park) : activity.park)}</a
      >
    </div>
    ${copyNote(messages)}
  </div>`;
}

/** Plain text with blank lines between paragraphs; a language of its own is marked. */
function paragraphs(text: Text, drawing: Drawing): TemplateResult[] {
  const { feed, locale } = drawing.reading;
  const wording = wordingOf(text, locale.lang, feed);
  const lang = wording.lang === locale.lang ? nothing : wording.lang;
  // No space inside: line breaks are shown as they are.
  return wording.text
    .split(/\n\s*\n/)
    .map((paragraph) => html`<p lang=${lang}>${marked(paragraph.trim(), drawing)}</p>`);
}

function priceText({ price, priceCurrency = 'SEK', vatExcluded }: Offer, { locale }: Reading): string {
  const { free, plusVat } = laterMessages(locale.lang);
  if (price === undefined) return '';
  if (price === 0) return free;
  const amount = locale.amount(price, priceCurrency);
  return vatExcluded ? `${amount} ${plusVat}` : amount;
}

/** Whether one can still come: as before the title, and also that one can. */
function registrationText(activity: Activity, { now, locale: { messages } }: Reading): string {
  const registration = registrationOf(activity, now);
  return registration.state === 'open'
    ? messages.registration
    : joined(registrationTexts(registration, messages));
}

/** Everyone behind an activity, by full names, where it is not the one park that the row names. */
function organizersFact(activity: Activity, { feed, locale }: Reading): unknown {
  const all = [
    ...parksOf(activity).flatMap((id) => feed.parks[id]?.name ?? []),
    ...otherOrganizersOf(activity).map(({ name, url }) =>
      url === undefined ? name : html`<a href=${url} rel="noopener">${name}</a>`,
    ),
  ];
  if (all.length < 2) return undefined;
  return all.map((one, index) => [
    index === 0 ? '' : index < all.length - 1 ? ', ' : ` ${locale.messages.and} `,
    one,
  ]);
}

/** Who answers questions; only what can be dialled or written to becomes a link. */
function contactFact(
  { name, jobTitle, telephone = '', email = '' }: ContactPoint,
  reading: Reading,
): unknown {
  // The zero in brackets is dialled within the country only.
  const number = telephone.replace(/(?<=^\s*(?:\+|00).*)\(0\)|[^\d+]/g, '');
  return [
    name,
    jobTitle && shownText(jobTitle, reading),
    number ? html`<a href="tel:${number}">${telephone}</a>` : telephone,
    email.includes('@') ? html`<a href="mailto:${email}">${email}</a>` : email,
  ]
    .filter(Boolean)
    .map((part, index) => [index ? ', ' : '', part]);
}
