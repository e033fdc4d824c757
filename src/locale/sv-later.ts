import type { ActivityType } from '../feed/types.js';

const types: Readonly<Record<ActivityType, string>> = {
  course: 'Kurs',
  seminar: 'Seminarium',
  workshop: 'Workshop',
  meeting: 'Möte',
  webinar: 'Webbinarium',
  meetingplace: 'Mötesplats',
  programme: 'Program',
  other: 'Annat',
};
const periods: Readonly<Record<'today' | 'tomorrow' | 'week' | 'nextWeek' | 'month' | 'nextMonth', string>> =
  {
    today: 'I dag',
    tomorrow: 'I morgon',
    week: 'Den här veckan',
    nextWeek: 'Nästa vecka',
    month: 'Den här månaden',
    nextMonth: 'Nästa månad',
  };

/**
 * The words that a visitor meets only after a gesture or in another layout. They travel with the parts that say
 * them, so that a first view does not wait for them. Swedish is the source language, as in `sv.ts`.
 */
export const svLater = {
  chosen: 'Valda filter',
  remove: (name: string) => `Ta bort ${name}`,
  typeNames: types,
  periodNames: periods,
  anyDate: 'Alla datum',
  from: 'Från och med',
  to: 'Till och med',
  fromDay: (day: string) => `Från ${day}`,
  toDay: (day: string) => `Till ${day}`,

  addToCalendar: 'Lägg till i kalendern',
  calendarFile: 'Kalenderfil (.ics)',
  googleCalendar: 'Google Kalender',
  outlookCalendar: 'Outlook',
  share: 'Dela',
  copyLink: 'Kopiera länken',
  linkCopied: 'Länken är kopierad.',
  linkToCopy: 'Länk att kopiera',
  readMoreAt: (park: string) => `Läs mer hos ${park}`,
  place: 'Plats',
  showPlace: 'Visa platsen',
  joinOnline: 'Till mötet online',
  showOnMap: 'Visa på karta',
  price: 'Pris',
  free: 'Kostnadsfritt',
  plusVat: 'exkl. moms',
  registrationFact: 'Anmälan',
  lastDay: 'Sista anmälningsdag',
  spoken: 'Språk',
  audience: 'Målgrupp',
  accessibility: 'Tillgänglighet',
  organizers: 'Arrangörer',
  contact: 'Kontakt',
  photo: (credit: string) => `Foto: ${credit}`,

  followHint:
    'Nya aktiviteter kommer in i din kalender av sig själva. Välj vad du vill följa, eller kopiera länken om du har kalendern på webben.',
  followAll: 'Alla aktiviteter',

  seeAll: 'Se alla aktiviteter',
  previousMonth: 'Föregående månad',
  nextMonth: 'Nästa månad',
  dayWith: (day: string, activities: string) => `${day}, ${activities}`,
  moreThatDay: (count: number) => `${count} till`,
  week: (number: number) => `Vecka ${number}`,
  weekShort: 'v.',
  noneThatDay: 'inga aktiviteter',
  noneThatMonth: 'Inga aktiviteter den här månaden.',
  goToMonth: (month: string) => `Gå till ${month}`,
};

export type LaterMessages = typeof svLater;
