import type { Label } from '../../source-activity.js';

/** What a column of a sheet can hold, beyond what a labelled line can. */
export type Column =
  | Label
  | 'id'
  | 'name'
  | 'nameEn'
  | 'startDate'
  | 'startTime'
  | 'endDate'
  | 'endTime'
  | 'time'
  | 'place'
  | 'town'
  | 'summary'
  | 'summaryEn'
  | 'description'
  | 'descriptionEn'
  | 'keywords';

/** Headings, folded as {@link foldHeading} does. The Swedish ones come first: they are what the sheets have. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'nr', 'nummer', 'uid', 'aktivitetsid', 'löpnummer'],
  name: ['titel', 'rubrik', 'namn', 'aktivitet', 'titelsvenska', 'rubriksvenska', 'title', 'name'],
  nameEn: [
    'titelengelska',
    'rubrikengelska',
    'namnengelska',
    'titelen',
    'titelpåengelska',
    'titleenglish',
    'englishtitle',
    'titleen',
  ],
  startDate: ['startdatum', 'datum', 'start', 'startdag', 'från', 'fråndatum', 'startdate', 'date', 'from'],
  startTime: ['starttid', 'börjar', 'kl', 'klockan', 'frånkl', 'startklockslag', 'starttime'],
  endDate: ['slutdatum', 'slut', 'slutdag', 'till', 'tilldatum', 'tom', 'enddate', 'end', 'to'],
  endTime: ['sluttid', 'slutar', 'tillkl', 'slutklockslag', 'endtime'],
  time: ['tid', 'tider', 'klockslag', 'time'],
  place: ['plats', 'lokal', 'adress', 'platsadress', 'location', 'place', 'venue', 'address'],
  town: ['ort', 'stad', 'kommun', 'town', 'city'],
  summary: ['ingress', 'sammanfattning', 'kortbeskrivning', 'summary'],
  summaryEn: ['ingressengelska', 'sammanfattningengelska', 'kortbeskrivningengelska', 'summaryenglish'],
  description: ['beskrivning', 'text', 'innehåll', 'beskrivningsvenska', 'description'],
  descriptionEn: [
    'beskrivningengelska',
    'textengelska',
    'beskrivningpåengelska',
    'beskrivningen',
    'descriptionenglish',
  ],
  keywords: ['nyckelord', 'taggar', 'ämnen', 'keywords', 'tags'],
  registration: [
    'anmälan',
    'anmälningslänk',
    'anmälningssida',
    'länktillanmälan',
    'registration',
    'registrationlink',
  ],
  deadline: [
    'sistaanmälningsdag',
    'sistaanmälan',
    'sistaanmälningsdatum',
    'sistadagföranmälan',
    'anmälansenast',
    'osa',
    'deadline',
    'lastdaytoregister',
  ],
  price: ['pris', 'kostnad', 'avgift', 'deltagaravgift', 'price', 'cost', 'fee'],
  seats: ['platser', 'antalplatser', 'platserkvar', 'seats', 'places'],
  waitingList: ['väntelista', 'reservlista', 'waitinglist'],
  organizers: [
    'arrangörer',
    'arrangör',
    'medarrangör',
    'medarrangörer',
    'arrangerasav',
    'isamarbetemed',
    'organizers',
    'organisers',
    'organizer',
  ],
  audience: ['målgrupp', 'målgrupper', 'förvem', 'audience', 'targetgroup'],
  languages: ['språk', 'language', 'languages'],
  accessibility: ['tillgänglighet', 'accessibility'],
  contact: ['kontakt', 'kontaktperson', 'kontaktuppgifter', 'contact'],
  type: ['typ', 'aktivitetstyp', 'kategori', 'form', 'type', 'category'],
  areas: [
    'profilområde',
    'profilområden',
    'område',
    'områden',
    'area',
    'areas',
    'profilearea',
    'profileareas',
  ],
  status: ['status', 'läge'],
  link: ['länk', 'webbsida', 'url', 'webbadress', 'läsmer', 'sida', 'link', 'webpage', 'website'],
  image: ['bild', 'bildlänk', 'image'],
};

const BY_HEADING = new Map(
  (Object.entries(HEADINGS) as [Column, readonly string[]][]).flatMap(([column, headings]) =>
    headings.map((heading) => [heading, column] as const),
  ),
);

/** "Profilområde(n)" → `profilområden`, "Titel (engelska)" → `titelengelska`. */
const foldHeading = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The column that a heading means. "Profilområde(n)" is tried with and without what its brackets hold. */
export function columnOf(heading: string): Column | undefined {
  return (
    BY_HEADING.get(foldHeading(heading)) ?? BY_HEADING.get(foldHeading(heading.replace(/\([^)]*\)/g, '')))
  );
}
