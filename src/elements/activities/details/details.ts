import { html, nothing, type TemplateResult } from 'lit';
import { parkLabel, wordingOf } from '../../../feed/queries.js';
import { dayOf, isDateOnly, timeAt } from '../../../feed/time.js';
import type { Activity, ContactPoint, Offer, Place } from '../../../feed/types.js';
import { laterMessages } from '../../../locale/later.js';
import { longDay, momentOf } from '../../../locale/moments.js';
import { placeOf } from '../../../parts/place.js';
import { shownText, type Reading } from '../../../parts/reading.js';
import type { Entry } from '../../../selection/entries.js';
import type { Drawing } from '../drawing.js';
import { saveToCalendar } from './save-to-calendar.js';
import { signUp } from '../sign-up.js';

export { detailStyles as styles } from './detail-styles.js';

type Fact = readonly [label: string, value: unknown];

/** All that is known of an activity, unfolded under its row. */
export function details({ activity, timing }: Entry, drawing: Drawing): TemplateResult {
  const { reading } = drawing;
  const { feed, locale, today } = reading;
  const messages = laterMessages(locale.lang);
  const {
    description,
    summary,
    location,
    offers = {},
    inLanguage,
    audience,
    accessibilitySummary,
  } = activity;
  const park = feed.parks[activity.park];
  const contact = activity.contact ?? park?.contact;
  const text = description ?? summary;
  const facts: readonly (Fact | undefined)[] = [
    timing && [locale.messages.when, momentOf(timing, today, locale)],
    [messages.place, placeFact(location, placeOf(activity, reading), reading)],
    offers.price === undefined ? undefined : [messages.price, priceText(offers, reading)],
    offers.validThrough === undefined
      ? undefined
      : [messages.lastDay, lastDayText(offers.validThrough, reading)],
    inLanguage?.length ? [messages.spoken, locale.list(inLanguage.map(locale.languageName))] : undefined,
    audience === undefined ? undefined : [messages.audience, shownText(audience, reading)],
    accessibilitySummary === undefined
      ? undefined
      : [messages.accessibility, shownText(accessibilitySummary, reading)],
    contact && [messages.contact, contactFact(contact, reading)],
  ];
  return html`<div class="details" part="details">
    ${text === undefined ? nothing : html`<div class="text">${paragraphs(text, reading)}</div>`}
    <dl>
      ${facts.map((fact) =>
        fact?.[1]
          ? html`<div>
              <dt>${fact[0]}</dt>
              <dd>${fact[1]}</dd>
            </div>`
          : nothing,
      )}
    </dl>
    <p class="actions">
      ${signUp(activity, drawing, 'filled')}
      ${
        timing && activity.eventStatus !== 'EventCancelled'
          ? html`<button
              class="button"
              @click=${() => {
                void saveToCalendar(activity, reading);
              }}
            >
              ${messages.addToCalendar}
            </button>`
          : nothing
      }
      <a class="button" href=${activity.url} rel="noopener"
        >${messages.readMoreAt(park ? parkLabel(park) : activity.park)}</a
      >
    </p>
  </div>`;
}

/** Plain text with blank lines between paragraphs; a language of its own is marked. */
function paragraphs(text: NonNullable<Activity['description']>, { feed, locale }: Reading): TemplateResult[] {
  const wording = wordingOf(text, locale.lang, feed);
  return wording.text
    .split(/\n\s*\n/)
    .map(
      (paragraph) =>
        html`<p lang=${wording.lang === locale.lang ? nothing : wording.lang}>${paragraph.trim()}</p>`,
    );
}

/** The place as the row has it, and the address where that says more. */
function placeFact(location: Place | undefined, place: string, { locale }: Reading): unknown {
  const { address: { streetAddress: street, postalCode, addressLocality: town } = {}, url } = location ?? {};
  const address = [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const full = street === undefined || place.includes(street) ? place : `${place} · ${address}`;
  return url === undefined
    ? full
    : html`${full} · <a href=${url} rel="noopener">${laterMessages(locale.lang).showPlace}</a>`;
}

function priceText({ price = 0, priceCurrency = 'SEK', vatExcluded }: Offer, { locale }: Reading): string {
  const { free, plusVat } = laterMessages(locale.lang);
  if (price === 0) return free;
  const amount = locale.amount(price, priceCurrency);
  return vatExcluded ? `${amount} ${plusVat}` : amount;
}

function lastDayText(validThrough: string, { today, locale }: Reading): string {
  const day = longDay(dayOf(validThrough), today, locale);
  return isDateOnly(validThrough) ? day : `${day}, ${locale.time(timeAt(Date.parse(validThrough)))}`;
}

function contactFact({ name, jobTitle, telephone, email }: ContactPoint, reading: Reading): TemplateResult {
  const parts = [
    name,
    jobTitle && shownText(jobTitle, reading),
    telephone && html`<a href="tel:${telephone.replace(/[^\d+]/g, '')}">${telephone}</a>`,
    email && html`<a href="mailto:${email}">${email}</a>`,
  ].filter(Boolean);
  return html`${parts.map((part, index) => html`${index ? ', ' : ''}${part}`)}`;
}
