import type { NewsletterGap } from '#bot/domain/newsletter.ts'
import { plural } from '../format.ts'

const gaps: Readonly<Record<NewsletterGap, string>> = {
  title: 'Skriv en overskrift.',
  why: 'Skriv, hvorfor grupperne mødes.',
  theme: 'Skriv temaet.',
  themeWhy: 'Skriv, hvorfor det blev temaet.',
  points: 'Skriv mindst ét punkt fra grupperne.',
  heading: 'Giv hvert afsnit med punkter en overskrift.',
}

/** Where the chief group and the coordinator write the letter to the organisation. */
export const newsletterDesk = {
  title: 'Skriv orienteringen',
  round: 'Møderunde',
  form: 'Teksten',
  preview: 'Sådan kommer den til at se ud',
  passedOn: (count: number) =>
    count === 0
      ? 'Ingen grupper har givet noget videre endnu.'
      : `${plural('da', count, 'gruppe har', 'grupper har')} givet noget videre. Se det under Fra grupperne.`,
  tooFew:
    'Når færre end tre grupper har givet noget videre, bliver deres punkter ikke hentet ind her, fordi man så kan se, hvem de kommer fra.',
  gather:
    'Saml gerne punkterne i temaer under Fra grupperne, før I gemmer første gang. Så bliver temaerne til overskrifter her.',
  fields: {
    title: 'Overskrift',
    why: 'Hvorfor grupperne mødes',
    theme: 'Tema',
    themeWhy: 'Hvorfor det tema',
    intro: 'Indledning til punkterne',
    heading: (number: number) => `Overskrift på afsnit ${number}`,
    points: (number: number) => `Punkter i afsnit ${number}`,
    pointsHint: 'Et punkt på hver linje.',
    toCome: 'Datoer og temaer, der kommer',
    question: (number: number) => `Spørgsmål ${number} til medarbejderne`,
    questionHint: 'Kommer på lederens kort, ikke i orienteringen.',
  },
  sections: 'Det peger grupperne på',
  addSection: 'Tilføj afsnit',
  removeSection: (number: number) => `Fjern afsnit ${number}`,
  questions: 'Spørgsmål til medarbejderne',
  save: 'Gem udgave',
  undo: 'Fortryd ændringer',
  word: 'Hent som Word',
  print: 'Print',
  saved: 'Gemt.',
  unsaved: 'Du har ændringer, der ikke er gemt.',
  newest: 'Hent den nyeste udgave',
  versions: 'Udgaver',
  chooseVersion: 'Vælg en tidligere udgave',
  version: (number: number, when: string, who: string) => `Udgave ${number}, ${when}, ${who}`,
  coordinator: 'koordinatoren',
  took: (number: number) => `Udgave ${number} står nu i felterne. Gem den, hvis den skal gælde.`,
  send: 'Godkend og send …',
  beforeSending: 'Før den kan sendes',
  gaps,
  saveFirst: 'Gem din udgave først.',
  notOver: 'Vent, til alle grupper har holdt deres møde i runden.',
  own: 'Du har selv gemt den seneste udgave. En anden chef skal læse og sende den.',
  chiefSends: 'En chef, der ikke selv har gemt den seneste udgave, læser og sender den.',
  marked: 'Ret de markerede steder, så ingen kan genkendes.',
  ready: 'Den er klar til at blive sendt.',
  confirmTitle: 'Send orienteringen?',
  confirmYes: 'Godkend og send',
  cancel: 'Annuller',
  toGroups: (count: number) =>
    `Et kort i ${plural('da', count, 'gruppes rum', 'gruppers rum')}, så hver leder kan fortælle det videre.`,
  toAddress: (address: string) => `En mail til ${address}.`,
  toNobody: 'Ingen mail, for koordinatoren har ikke angivet en adresse.',
  final: 'Den kan ikke kaldes tilbage eller ændres bagefter.',
  wasSent: 'Orienteringen er sendt.',
  sentAt: (when: string) => `Sendt ${when}.`,
  addressLabel: 'Mailadresse til hele organisationen',
  addressHint: 'Fx en distributionsliste. Tom: ingen mail.',
  saveAddress: 'Gem adresse',
  addressSaved: 'Adressen er gemt.',
}
