import { dayAt } from '../../feed/time.js';
import type { Activity, ContactPoint, Offer, Organization, Park } from '../../feed/types.js';
import { linkIn, safeLink, webAddressIn } from './address.js';
import { parseMoment } from './dates.js';
import { isNoRegistration, parsePrice, parseSeats } from './offer.js';
import { parseContact, parseOrganizers } from './people.js';
import { meaning } from './title-marks.js';
import { parseLanguages, parseType } from './words.js';
import type { Label, SourceActivity } from './source-activity.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What is needed to understand what an editor says. */
export interface FactsContext {
  readonly parks: Readonly<Record<string, Park>>;
  readonly park: string;
  /** The area that a name means for this source. */
  readonly findArea: (name: string) => string | undefined;
  /** Milliseconds. */
  readonly now: number;
  /** What relative addresses are relative to. */
  readonly base: string;
}

/**
 * Gathers what labelled lines and sheet columns say. The first that says something counts: the first language is
 * read first, so that its words go before a translation's.
 */
export class Facts {
  readonly offers: Writable<Offer> = {};
  readonly organizers: (string | Organization)[] = [];
  readonly areas: string[] = [];
  readonly audience: Record<string, string> = {};
  readonly accessibility: Record<string, string> = {};
  readonly contacts: Record<string, ContactPoint> = {};
  inLanguage?: readonly string[];
  type?: Activity['type'];
  status?: Activity['eventStatus'];
  url?: string;
  image?: string;
  readonly #context: FactsContext;
  readonly #near: string;

  constructor(context: FactsContext, { startDate }: Pick<SourceActivity, 'startDate'>) {
    this.#context = context;
    this.#near = startDate ?? dayAt(context.now);
  }

  /** Takes in what a label says; false where it cannot be understood and has to be shown as it stands. */
  understand(label: Label, value: string, language: string): boolean {
    return this.#readers[label](value, language);
  }

  readonly #readers: Readonly<Record<Label, (value: string, language: string) => boolean>> = {
    registration: (value) =>
      isNoRegistration(value)
        ? this.#offer('registrationRequired', false)
        : this.#offer('url', this.#link(value)),
    waitingList: (value) => this.#offer('waitingListUrl', this.#link(value)),
    deadline: (value) => this.#offer('validThrough', parseMoment(value, this.#near)),
    seats: (value) => this.#offer('availability', parseSeats(value)),
    price: (value) => {
      const price = parsePrice(value);
      if (price && this.offers.price === undefined) Object.assign(this.offers, price);
      return price !== undefined;
    },
    organizers: (value) => {
      const { parks, park } = this.#context;
      const found = parseOrganizers(value, parks);
      if (this.organizers.length === 0) this.organizers.push(...found.filter((each) => each !== park));
      return found.length > 0;
    },
    areas: (value) => {
      const ids = value.split(/[,;]/).map((name) => this.#context.findArea(name));
      const known = ids.filter((id) => id !== undefined);
      this.areas.push(...known);
      return known.length === ids.length;
    },
    audience: (value, language) => Boolean((this.audience[language] ??= value)),
    accessibility: (value, language) => Boolean((this.accessibility[language] ??= value)),
    contact: (value, language) => {
      const contact = parseContact(value);
      if (contact) this.contacts[language] ??= contact;
      return contact !== undefined;
    },
    languages: (value) => {
      const tags = parseLanguages(value);
      if (tags.length > 0) this.inLanguage ??= tags;
      return tags.length > 0;
    },
    type: (value) => {
      const type = parseType(value);
      if (type) this.type ??= type;
      return type !== undefined;
    },
    status: (value) => {
      const { status, availability } = meaning(value);
      if (status) this.status ??= status;
      if (availability) this.offers.availability ??= availability;
      return (
        Boolean(status ?? availability) ||
        /^(?:planera|bekräfta|öppen|öppet|scheduled|confirmed|open)/i.test(value)
      );
    },
    link: (value) => {
      const url = this.#link(value);
      if (url) this.url ??= url;
      return url !== undefined;
    },
    image: (value) => {
      const url = webAddressIn(value) ?? safeLink(value, this.#context.base);
      if (url) this.image ??= url;
      return url !== undefined;
    },
  };

  #offer<K extends keyof Offer>(field: K, value: Offer[K] | undefined): boolean {
    if (value !== undefined && this.offers[field] === undefined) this.offers[field] = value;
    return value !== undefined;
  }

  #link(value: string): string | undefined {
    return linkIn(value) ?? (/^\/\S+$/.test(value.trim()) ? safeLink(value, this.#context.base) : undefined);
  }
}
