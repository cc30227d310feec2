import type { SeasonPlanMessage } from '#bot/application/messages/season-plan.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import {
  LONGEST_INSTEAD,
  LONGEST_NETWORK,
  LONGEST_THEME,
  MOST_NETWORKS,
} from '#bot/domain/season-plan.ts'
import { ofMessages } from '../state.ts'
import { LONG, prose, TAB } from '../words.ts'

const spring = { from: day('2027-05-17'), to: day('2027-06-11') }
const autumn = { from: day('2027-08-30'), to: day('2027-09-24') }

const plan: SeasonPlanMessage = {
  card: 'season-plan',
  label: '2027',
  steps: [
    {
      label: '1. møderunde 2027',
      when: {
        meeting: {
          startsAt: instant('2027-01-20T08:00:00Z'),
          endsAt: instant('2027-01-20T11:00:00Z'),
        },
      },
      theme: 'Ledelse *på tværs*, når borgeren har brug for flere af os',
      isCarried: false,
    },
    {
      label: null,
      when: { day: day('2027-04-14') },
      theme: 'Et godt arbejdsliv',
      isCarried: false,
    },
    {
      label: '2. møderunde 2027',
      when: { window: spring },
      theme: 'Et godt arbejdsliv',
      isCarried: true,
    },
    { label: '3. møderunde 2027', when: { window: autumn }, theme: '', isCarried: false },
  ],
  networks: [],
  isChanged: false,
  tabUrl: TAB,
}

export const seasonPlan = {
  drawSeasonPlan: ofMessages<'season-plan'>({
    published: plan,
    'changed, with networks that end': {
      ...plan,
      isChanged: true,
      networks: [
        {
          name: 'Erfagruppen for institutionsledere',
          endsOn: day('2027-02-01'),
          instead: 'I tager emnerne med i jeres nye gruppe.',
        },
        { name: 'Mellemledernetværket', endsOn: day('2027-03-01'), instead: '' },
      ],
    },
    'longest words': {
      ...plan,
      steps: plan.steps.map((step) => ({
        ...step,
        label: step.label === null ? null : LONG.round,
        theme: prose(LONGEST_THEME),
      })),
      networks: Array.from({ length: MOST_NETWORKS }, () => ({
        name: prose(LONGEST_NETWORK),
        endsOn: day('2027-12-31'),
        instead: prose(LONGEST_INSTEAD),
      })),
    },
  }),
}
