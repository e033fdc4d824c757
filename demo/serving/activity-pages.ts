import { parksOf } from '../../src/feed/queries.js';
import { today, toIso } from '../publishing/days.js';
import type { Activity, FeedDocument } from '../../src/feed/types.js';
import {
  organizersInWords,
  priceInWords,
  statusInWords,
  swedish,
  whenInWords,
  whereInWords,
} from './activity-words.js';
import { html, type Html } from './html.js';
import type { Page } from './site-pages.js';

/** The pages about an activity that a park's own system would have: what the feed's links lead to. */
export function activityPage(path: string, feed: FeedDocument, now: Date): Page | undefined {
  const at = (address: string | undefined): boolean =>
    address !== undefined && decodeURI(new URL(address).pathname).replace(/\/$/, '') === path;
  const about = feed.items.filter(({ url, sameAs = [] }) => [url, ...sameAs].some(at));
  const coming = about.filter((activity) => isComing(activity, now));
  const [activity] = coming.length > 0 ? coming : about;
  if (activity) return aboutPage(activity, coming, feed, now);
  const registration = feed.items.find(({ offers }) => at(offers?.url));
  if (registration) return registrationPage(registration, 'Anmälan');
  const waiting = feed.items.find(({ offers }) => at(offers?.waitingListUrl));
  return waiting && registrationPage(waiting, 'Väntelista');
}

/** What is not over; a day without a time lasts until its end. */
function isComing({ startDate, endDate = startDate }: Activity, now: Date): boolean {
  if (endDate === undefined) return true;
  return endDate.length === 10 ? endDate >= toIso(today(now)) : new Date(endDate) >= now;
}

/** @param coming the occasions that are still to come; none for what is over */
function aboutPage(activity: Activity, coming: readonly Activity[], feed: FeedDocument, now: Date): Page {
  const title = swedish(activity.name);
  const { description, offers } = activity;
  const isOver = coming.length === 0;
  const english = typeof activity.name === 'string' ? undefined : activity.name['en'];
  const facts: readonly (readonly [string, string])[] = [
    [coming.length > 1 ? 'Tillfällen' : 'När', (isOver ? [activity] : coming).map(whenInWords).join('; ')],
    ['Var', whereInWords(activity)],
    ['Arrangör', organizersInWords(activity, feed)],
    ['Pris', priceInWords(activity)],
    ['Målgrupp', activity.audience ? swedish(activity.audience) : ''],
    ['Tillgänglighet', activity.accessibilitySummary ? swedish(activity.accessibilitySummary) : ''],
  ];
  const isClosed = offers?.validThrough !== undefined && offers.validThrough < toIso(today(now));
  const isOpen =
    !isClosed &&
    !isOver &&
    offers?.url &&
    activity.eventStatus !== 'EventCancelled' &&
    offers.availability !== 'SoldOut';
  const main = html`<article class="activity">
    ${status(activity)}
    <h1 ${languageOf(activity)}>${title}</h1>
    <dl class="facts">
      ${facts
        .filter(([, value]) => value !== '')
        .map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>
    <div ${languageOf(activity)}>${description ? paragraphs(swedish(description)) : undefined}</div>
    ${isOver ? html`<p>Aktiviteten har redan varit.</p>` : undefined}
    ${isClosed && !isOver ? html`<p>Anmälan är stängd.</p>` : undefined}
    ${isOpen ? html`<p><a class="button" href="${offers.url}">Anmäl dig</a></p>` : undefined}
    ${
      offers?.waitingListUrl && !isOver
        ? html`<p><a class="button" href="${offers.waitingListUrl}">Ställ dig på väntelistan</a></p>`
        : undefined
    }
    ${english && english !== title ? inEnglish(activity, english) : undefined} ${back(activity.park)}
  </article>`;
  return { title, main };
}

/** The demo takes no registrations; the page says so and where one is. */
function registrationPage(activity: Activity, heading: string): Page {
  const title = `${heading}: ${swedish(activity.name)}`;
  const main = html`<article class="activity">
    <h1>${heading}</h1>
    <p class="lead" ${languageOf(activity)}>${swedish(activity.name)}</p>
    <dl class="facts">
      <div>
        <dt>När</dt>
        <dd>${whenInWords(activity)}</dd>
      </div>
      <div>
        <dt>Var</dt>
        <dd>${whereInWords(activity)}</dd>
      </div>
    </dl>
    <p>Här tar parkens eget anmälningssystem vid. Den här demonstrationen tar inte emot några uppgifter.</p>
    <p><a href="${new URL(activity.url).pathname}">Läs mer om aktiviteten</a></p>
    ${back(activity.park)}
  </article>`;
  return { title, main };
}

/** What visitors get who have no JavaScript or an old browser: the park's own activities, as links. */
export function listPage(park: string, feed: FeedDocument, now: Date): Page {
  const coming = feed.items.filter((activity) => parksOf(activity).includes(park) && isComing(activity, now));
  const main = html`<article class="activity">
    <h1>Våra aktiviteter</h1>
    <ul>
      ${coming.map(
        (activity) =>
          html`<li>
            <a href="${new URL(activity.url).pathname}" ${languageOf(activity)}>${swedish(activity.name)}</a
            ><br />
            ${[statusInWords(activity), whenInWords(activity), whereInWords(activity)].filter(Boolean).join(' · ')}
          </li>`,
      )}
    </ul>
    ${back(park)}
  </article>`;
  return { title: 'Våra aktiviteter', main };
}

/** Said in the site's look when an address leads nowhere. */
export const missingPage = (park: string): Page => ({
  status: 404,
  title: 'Sidan finns inte',
  main: html`<article class="activity">
    <h1>Sidan finns inte</h1>
    <p>Aktiviteten kan ha tagits bort eller fått en ny adress.</p>
    ${back(park)}
  </article>`,
});

const back = (park: string): Html => html`<p><a href="/${park}/">Alla aktiviteter</a></p>`;

function status(activity: Activity): Html | undefined {
  const words = statusInWords(activity);
  return words ? html`<p class="status">${words}</p>` : undefined;
}

/** Activities given in English only have their title in English. */
const languageOf = ({ inLanguage }: Activity): Html | undefined =>
  inLanguage?.length === 1 && inLanguage[0] === 'en' ? html`lang="en"` : undefined;

function inEnglish({ description }: Activity, name: string): Html {
  const text = typeof description === 'object' ? description['en'] : undefined;
  return html`<section lang="en">
    <h2>${name}</h2>
    ${text ? paragraphs(text) : undefined}
  </section>`;
}

/** A blank line parts paragraphs; a single one is a line break. */
const paragraphs = (text: string): Html[] =>
  text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map((line) => html`${line}<br />`);
    return html`<p>${lines}</p>`;
  });
