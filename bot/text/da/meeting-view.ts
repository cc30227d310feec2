import type { AbsenceReason } from '#bot/domain/attendance.ts'
import { plural } from '../format.ts'

const minutes = (count: number) => plural('da', count, 'minut', 'minutter')

const reasons: Record<AbsenceReason, string> = {
  'other-duty': 'Et andet møde eller en anden opgave, jeg skal passe',
  leave: 'Ferie eller fri',
  urgent: 'En akut opgave',
  other: 'Noget andet',
}

const reasonKinds: Record<AbsenceReason | 'several', string> = {
  'other-duty': 'Anden mødepligt',
  leave: 'Ferie eller fri',
  urgent: 'Akut opgave',
  other: 'Andet',
  several: 'Flere slags',
}

/** The host's view of the meeting, and who comes to it. */
export const meetingView = {
  title: 'Mødet',
  audience: 'Værten, og dem du viser skærmen',
  open: 'Led mødet',
  none: 'Du er ikke vært for et møde',
  noneLead: 'Her leder værten mødet, når det er booket. Dine egne møder står under Mine møder.',
  cancelled: 'Mødet er aflyst',
  join: 'Åbn mødet i Teams',
  template: 'Dagsordenen er ikke frigivet. Punkterne og tiderne er den faste skabelon.',
  opening: (title: string, count: number) =>
    `Først: ${title} (${minutes(count)}), fælles for alle grupper.`,
  begin: 'Begynd mødet',
  beginLead: (count: number, total: number) =>
    `${plural('da', count, 'punkt', 'punkter')}, i alt ${minutes(total)}. Uret begynder ved det første punkt.`,
  point: (number: number, of: number) => `Punkt ${number} af ${of}`,
  next: (name: string) => `Næste: ${name}`,
  previous: 'Forrige punkt',
  ofMinutes: (count: number) => `af ${minutes(count)}`,
  left: (count: number) =>
    count === 0 ? 'Tiden er ved at være gået' : `${minutes(count)} tilbage`,
  over: (count: number) =>
    count === 0 ? 'Tiden er gået' : `${minutes(count)} over den planlagte tid`,
  points: 'Dagsordenen',
  now: 'Nu',
  used: (count: number, of: number) => `${count} af ${minutes(of)}`,
  planned: (count: number) => minutes(count),
  materials: 'Materialer',
  summary: 'Skriv opsamlingen',
  evaluation: 'Svar på evalueringen',
  agenda: 'Hele dagsordenen',
  round: {
    title: 'Runden',
    lead: 'Træk lod om, i hvilken rækkefølge I får ordet. Du er selv med.',
    draw: 'Træk en rækkefølge',
    drawAgain: 'Træk en ny rækkefølge',
    speaking: 'Har ordet',
    next: 'Næste',
    later: 'Vent til sidst',
    back: 'Tilbage',
    done: 'Alle har haft ordet.',
    order: 'Rækkefølgen',
    spoken: 'har haft ordet',
  },
  commitments: {
    title: 'At følge op på',
    lead: 'Gruppens egne mål og dem, nogen har delt med hele gruppen.',
    none: 'Der er ingen åbne mål, som er delt med gruppen.',
    ofGroup: 'Gruppen',
  },
  there: {
    title: 'Hvem er her?',
    lead: 'Udfyldt ud fra svarene i Outlook. Ret det, der ikke passer, og bekræft.',
    confirm: 'Bekræft fremmødet',
    confirmed: (when: string) => `Bekræftet ${when}. Du kan rette det.`,
    correct: 'Gem rettelsen',
    privacy:
      'Listen er til dig. Luk den, når andre ser skærmen. Chefgruppen ser en samlet andel for alle grupper, aldrig navne.',
    notYet: 'Kan bekræftes, når mødet er begyndt.',
    expected: (count: number, of: number) => `${count} af ${of} ventes.`,
    guest: (name: string) => `${name} (gæst)`,
    elsewhere: (name: string) => `${name} (gæst i en anden gruppe)`,
    saved: (count: number, of: number) => `Gemt: ${count} af ${of} var med.`,
  },
  absence: {
    cannot: 'Jeg kan ikke komme',
    title: 'Du kan ikke komme',
    lead: 'Møderne er obligatoriske. Vælg en slags grund; skriv ikke mere. Værten ser, at du ikke kommer, men ikke hvorfor.',
    legend: 'Grund',
    outlook: 'Afslå også invitationen i Outlook, så din kalender passer.',
    send: 'Meld afbud',
    cancel: 'Fortryd',
    said: 'Du har meldt afbud.',
    undo: 'Jeg kommer alligevel',
    reasons,
  },
  figures: {
    title: 'Fremmøde',
    share: (percent: number, groups: number) =>
      `Omkring ${percent} % af de indkaldte kom, i ${plural('da', groups, 'gruppe', 'grupper')}.`,
    tooFew: (needed: number) => `Vises først, når ${needed} grupper har bekræftet deres fremmøde.`,
    reasons: 'Grunde, som mindst fem har givet:',
    reason: reasonKinds,
  },
}
