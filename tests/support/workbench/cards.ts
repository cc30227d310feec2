/** Cards such as the product posts, for the workbench to draw. */
export const agendaCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'da',
  body: [
    {
      type: 'TextBlock',
      text: 'Dagsorden: Når kerneopgaven ændrer sig',
      size: 'Large',
      weight: 'Bolder',
      wrap: true,
      style: 'heading',
    },
    {
      type: 'FactSet',
      facts: [
        { title: 'Hvornår', value: 'Onsdag d. 20. januar 2027 kl. 9.00-11.30' },
        { title: 'Hvor', value: 'Mødelokale Fjorden, Rådhuset' },
        { title: 'Vært', value: 'Grete Ager' },
      ],
    },
    {
      type: 'Table',
      firstRowAsHeader: true,
      showGridLines: false,
      columns: [{ width: 5 }, { width: 1 }],
      rows: [
        ['Punkt', 'Min.'],
        ['Kort velkomst: værten skitserer planen', '10'],
        ['Siden sidst: cases og aftaler', '20'],
        ['Fælles ledelsesfokus: **sygefravær og trivsel**', '50'],
        ['Lokal vejrmelding', '30'],
        ['God ledelse: en artikel og et dilemma', '25'],
      ].map(([point, minutes]) => ({
        type: 'TableRow',
        cells: [point, minutes].map((text) => ({
          type: 'TableCell',
          items: [{ type: 'TextBlock', text, wrap: true }],
        })),
      })),
    },
    {
      type: 'Container',
      style: 'emphasis',
      items: [
        {
          type: 'TextBlock',
          text: 'Læs [artiklen om trivsel](https://example.dk/trivsel) før mødet.',
          wrap: true,
        },
      ],
    },
  ],
  actions: [
    {
      type: 'Action.Execute',
      verb: 'tick',
      title: 'Jeg er forberedt',
      style: 'positive',
      data: { task: 1 },
    },
    {
      type: 'Action.OpenUrl',
      title: 'Åbn i Tværs',
      url: 'https://teams.microsoft.com/l/entity/b7a3a2c4-2f52-4a0e-9f0d-5a7c1e9d4f10/home?context=%7B%22subEntityId%22%3A%22round%2F1%22%7D',
    },
    {
      type: 'Action.Submit',
      title: 'Skriv opsamling',
      data: { msteams: { type: 'task/fetch' }, form: 'summary' },
    },
  ],
}

export const evaluationCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    {
      type: 'TextBlock',
      text: 'Evaluering af mødet',
      size: 'Large',
      weight: 'Bolder',
      wrap: true,
      style: 'heading',
    },
    {
      type: 'TextBlock',
      text: 'Dit svar er anonymt. Gruppen ser resultatet, når mindst 5 har svaret.',
      wrap: true,
      isSubtle: true,
    },
    {
      type: 'Input.ChoiceSet',
      id: 'benefit',
      style: 'expanded',
      label: 'Hvor meget udbytte fik du af mødet?',
      isRequired: true,
      errorMessage: 'Vælg et tal fra 1 til 5.',
      choices: ['1 (intet)', '2', '3', '4', '5 (stort)'].map((title, index) => ({
        title,
        value: String(index + 1),
      })),
    },
    {
      type: 'Input.Text',
      id: 'good',
      label: 'Hvad var godt i dag?',
      isMultiline: true,
      placeholder: 'Skriv kort',
    },
    { type: 'Input.Text', id: 'missed', label: 'Hvad manglede vi i dag?', isMultiline: true },
  ],
  actions: [
    {
      type: 'Action.Execute',
      verb: 'answerEvaluation',
      title: 'Send svar',
      style: 'positive',
      data: { meeting: 1 },
    },
  ],
}

export const thanksCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Tak for dit svar', size: 'Large', weight: 'Bolder', wrap: true },
    { type: 'TextBlock', text: 'Kun du kan se, at du har svaret.', wrap: true, isSubtle: true },
  ],
}

export const summaryForm = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    {
      type: 'Input.Text',
      id: 'what',
      label: 'Hvad talte vi om?',
      isMultiline: true,
      isRequired: true,
      errorMessage: 'Skriv, hvad I talte om.',
    },
    { type: 'Input.Text', id: 'why', label: 'Hvorfor?', isMultiline: true },
    { type: 'Input.Toggle', id: 'release', title: 'Må gå videre til chefgruppen' },
  ],
  actions: [{ type: 'Action.Submit', title: 'Gem udkast', data: { form: 'summary' } }],
}
