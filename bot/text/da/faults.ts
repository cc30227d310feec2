/**
 * Why something could not be done in Teams or Outlook, and what the coordinator does about it, by Microsoft's
 * error code or ours.
 */
export const faults: Readonly<Record<string, string>> = {
  'post-outcome-unknown':
    'Teams svarede ikke, så opslaget er måske kommet, måske ikke. Se efter i kanalen eller chatten. Er det der, så vælg Det er der. Ellers vælg Send igen.',
  'person-has-left':
    'Personen er ikke længere med på listen over ledere. Der er ikke noget at gøre, hvis det er rigtigt.',
  'room-not-ready':
    'Gruppens rum er ikke klar endnu. Se, om et af trinnene for rummet er gået i stå, og prøv igen bagefter.',
  'room-has-others':
    'Der er nogen i rummet, som ikke hører til gruppen, så opslaget venter. Tværs prøver at tage dem ud. Er de der stadig, så tag dem ud i Teams, og prøv igen.',
  'channel-deleted':
    'Kanalen er slettet i Teams. Gendan den i Teams under Administrer team → Kanaler → Slettede inden 30 dage, og prøv igen. Er det for sent, så vælg Lav rummet igen.',
  'chat-deleted':
    'Gruppens chat er slettet i Teams. Er det en fejl, så bed IT om at gendanne den, og prøv igen. Ellers vælg Lav rummet igen.',
  'room-forbidden':
    'Teams lader ikke Tværs lave rummet. IT har formentlig slået den slags rum fra. Bed IT om at slå dem til, og prøv igen, eller vælg en anden slags under Grupper. Så laver vi rummet af den slags.',
  'channel-promised':
    'Teams har lovet at lave kanalen, men den er ikke kommet. Prøv igen om et kvarter.',
  ConversationNotFound:
    'Kanalen eller chatten findes ikke længere i Teams. En kanal kan gendannes inden 30 dage under Administrer team → Kanaler → Slettede. Prøv igen bagefter. Er det for sent, så vælg Lav rummet igen.',
  ActivityNotFoundInConversation:
    'Opslaget er slettet i Teams, så det kan ikke opdateres. Gruppen kan stadig se indholdet i Tværs.',
  NotFound:
    'Det findes ikke længere i Teams eller Outlook. Er det slettet ved en fejl, så gendan det, og prøv igen.',
  BotNotInConversationRoster:
    'Appen Tværs er ikke i rummet eller hos personen. Tilføj den i Teams, eller bed IT om at installere den, og prøv igen.',
  ForbiddenOperationException:
    'Teams lader ikke Tværs skrive her. Personen har måske fjernet eller blokeret appen. Bed IT om at installere den igen, og prøv igen.',
  MessageWritesBlocked:
    'Teams lader ikke Tværs skrive i rummet. Nye kort går til hvert medlem for sig. Det gamle kort kan ikke ændres, men gruppen kan se det hele i Tværs.',
  'app-not-installed-yet':
    'Appen Tværs er ikke kommet frem til personen. Se, om det at installere den er gået i stå, og prøv igen bagefter.',
  BotDisabledByAdmin:
    'IT har slået appen Tværs fra. Bed IT om at slå den til i Teams Administration, og prøv igen.',
  ConversationBlockedByUser:
    'Personen har blokeret Tværs i Teams. Bed personen om at ophæve blokeringen, og prøv igen.',
  MessageSizeTooBig: 'Opslaget er for langt til Teams. Kort teksten ned i Tværs, og prøv igen.',
  Authorization_RequestDenied:
    'Appen mangler en tilladelse i Microsoft 365. Bed IT om at give administratorsamtykke, og prøv igen.',
  ErrorAccessDenied:
    'Appen har ikke adgang til postkassen. Bed IT om at give den adgang til kalenderen, og prøv igen.',
  'host-calendar-closed':
    'Tværs må ikke åbne kalenderen hos den, der er vært for mødet. Bed IT om at føje værten til appens omfang i Exchange, og prøv igen. Haster det, så lad den fælles postkasse indkalde.',
  'host-without-mailbox':
    'Den, der er vært for mødet, har ingen postkasse i Outlook. Lad den fælles postkasse indkalde, eller bed IT om at oprette postkassen, og prøv igen.',
  'old-invitation-stays':
    'Gruppen har fået en ny indkaldelse, men den gamle står stadig i deres kalendere, for Tværs kan ikke åbne kalenderen hos den tidligere vært. Bed den tidligere vært om at aflyse sit møde i Outlook, eller bed gruppen om at slette det.',
  'host-must-cancel':
    'Mødet er aflyst i Tværs, men det står stadig i gruppens kalendere, for Tværs kan ikke åbne værtens kalender. Bed værten om at aflyse det i Outlook.',
  'host-calendar-unread':
    'Tværs må ikke åbne værtens kalender, så svar og flytninger i Outlook kommer ikke med. Bed IT om at føje værten til appens omfang i Exchange, og prøv igen.',
  AccessDenied:
    'Appen mangler en tilladelse i Microsoft 365. Bed IT om at give administratorsamtykke, og prøv igen.',
  Forbidden:
    'Appen mangler en tilladelse i Microsoft 365. Bed IT om at give administratorsamtykke, og prøv igen.',
  MailboxNotEnabledForRESTAPI:
    'Kontoen, der indkalder til møderne, har ingen postkasse i Outlook. Bed IT om at oprette en, og prøv igen.',
  ErrorInvalidUser:
    'Microsoft 365 kender ikke kontoen. Bed IT om at se efter, om den er slettet, og prøv igen.',
  ErrorItemNotFound:
    'Mødet er slettet i Outlook. Aflys det i Tværs, og book et nyt, hvis det stadig skal holdes.',
  'no-token':
    'Tværs kan ikke logge ind i Microsoft 365. Appens hemmelighed er måske udløbet. Bed IT om at forny den, og prøv igen.',
  'app-not-in-catalogue':
    'Appen Tværs er ikke lagt op i jeres Teams. Bed IT om at lægge den op i Teams Administration, og prøv igen.',
  'not-yet':
    'Teams er længe om at vise det, der er oprettet. Prøv igen. Bliver det ved, så se efter i Teams, om det er der, og om alle i gruppen kan findes i Microsoft 365.',
  'channel-not-there-yet': 'Teams er længe om at vise kanalen. Prøv igen om et kvarter.',
  AppNotInChannel:
    'Appen Tværs er ikke i kanalen. Bed en af kanalens ejere om at tilføje den i Teams under Administrer kanal → Apps, og prøv igen.',
  ChannelTakesNoApps:
    'Teams kan ikke lægge appen Tværs i kanalen for os. Bed en af kanalens ejere om at tilføje den i Teams under Administrer kanal → Apps, og prøv igen.',
  BadRequest:
    'Microsoft 365 forstod ikke, hvad Tværs bad om. Prøv igen, og giv IT besked, hvis det bliver ved.',
  NameAlreadyExists:
    'Teams holder kanalens navn optaget, fordi kanaler med navnet er slettet inden for de sidste 30 dage. Gendan en af dem i Teams, og prøv igen.',
  BadGateway: 'Teams kunne ikke gøre det færdigt. Prøv igen om lidt.',
  'organizer-not-found':
    'Microsoft 365 kender ikke kontoen, der indkalder til møderne og ejer teamet. Bed IT om at oprette den eller rette SERVICE_MAILBOX, og prøv igen.',
  'no-team-id':
    'Teams svarede ikke, som det skal, da teamet blev oprettet. Prøv igen. Er teamet der, bliver det fundet.',
  'team-name-taken':
    'Der er allerede et team i Teams, der hedder »Tværgående ledelsesgrupper«, og vi ved ikke, om det er vores. Vælg, om programmet skal bruge det, eller om vi skal oprette et nyt ved siden af.',
  'team-not-made':
    'Teamet er ikke oprettet endnu. Se, om oprettelsen er gået i stå, og prøv igen bagefter.',
  TooManyRequests:
    'Microsoft 365 har bedt os vente i længere tid, end vi kunne. Prøv igen om en time.',
  'no-answer': 'Microsoft 365 svarede ikke. Prøv igen om lidt.',
  'lease-lost': 'Opgaven blev afbrudt. Prøv igen.',
  unexpected:
    'Der er en fejl hos os, som loggen beskriver. Prøv igen, og giv IT besked, hvis det bliver ved.',
}

/** For a code that has no sentence of its own: it is named, so that IT can look it up. */
export const faultWithoutSentence = (code: string) =>
  `Microsoft 365 sagde nej (${code}). Prøv igen, og giv IT koden, hvis det bliver ved.`
