import type { ClosingCause } from '#bot/domain/group.ts'
import type { RoomKind } from '#bot/domain/room.ts'
import { plural } from '../format.ts'

/** Who can see the room, and what its people must leave alone for that to hold. */
const closed: Readonly<Record<RoomKind, (who: string) => string>> = {
  'private-channel': (who) => `Jeres kanal i Teams er privat: kun ${who} kan se den.`,
  'shared-channel': (who) =>
    `Jeres kanal i Teams er kun for jer: kun ${who} kan se den. Del den ikke med andre.`,
  'group-chat': (who) => `Chatten er kun for jer: kun ${who} kan se den. Tag ikke andre med i den.`,
}

export const room = {
  welcome: {
    notification: (name: string) => `${name} er klar`,
    title: (name: string) => `Velkommen til ${name}`,
    forGroup: (municipality: string, kind: RoomKind) =>
      `I gruppen mødes I på tværs af ${municipality}. Den er et supplement til de almindelige beslutningsveje og beslutter ikke noget for dem. ${closed[kind]('gruppens medlemmer')}`,
    forChiefGroup: (municipality: string, kind: RoomKind) =>
      `Chefgruppen samles om de tværgående ledelsesgrupper i ${municipality}. ${closed[kind]('chefer og direktører')}`,
    host: (name: string) => `**${name}** er vært for gruppen.`,
    whatHappensHere: 'Det sker her',
    groupSteps: [
      'Dagsordenen kommer her, når chefgruppen har frigivet den.',
      'Forberedelsen krydser du selv af. Kun du kan se, hvad du har krydset af.',
      'Sidst på hvert møde evaluerer I mødet anonymt.',
      'Efter mødet skriver værten en kort opsamling. Kun det, gruppen frigiver, når chefgruppen.',
    ],
    chiefGroupSteps: [
      'I sætter dagsordenen for hver møderunde i fanen.',
      'I vælger emner fra emnebanken og svarer dem, der har foreslået dem.',
      'Det, grupperne frigiver til jer, samles i fanen.',
    ],
    members: (count: number) => plural('da', count, 'medlem', 'medlemmer'),
    trust:
      'Det, der siges i gruppen, bliver i gruppen. Skriv **/hjælp**, hvis du vil se, hvad jeg kan.',
    openTab: 'Åbn Tværs',
  },
  closed: {
    title: (group: string) => `${group} er lukket`,
    cause: {
      coordinator: 'Koordinatoren har lukket gruppen.',
      regrouping: 'Grupperne er blandet på ny, og I mødes nu i andre grupper.',
      'going-back': 'Lederne er tilbage i de grupper, de havde før.',
    } satisfies Record<ClosingCause, string>,
    meetings: {
      coordinator: 'De møder, gruppen havde foran sig, bliver aflyst i Outlook.',
      regrouping: 'Møderne i Outlook følger din nye gruppe.',
      'going-back': 'Møderne i Outlook følger den gruppe, du er tilbage i.',
    } satisfies Record<ClosingCause, string>,
    readers: 'Det, I har skrevet her, kan kun I læse, der var med i gruppen. Ingen nye får adgang.',
    readOnly: 'Ingen kan skrive her mere.',
    reopened: (group: string) => `${group} er åben igen`,
    writeAgain: 'Gruppen mødes igen, og I kan skrive her.',
    openTab: 'Åbn Tværs',
  },
}
