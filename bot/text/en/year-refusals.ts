import type { yearRefusals as danish } from '../da/year-refusals.ts'

export const yearRefusals = {
  'plan-without-themes': () => 'Write a theme for at least one round before you publish the plan.',
  'plan-unchanged': () => 'Leaders have this plan already. There is nothing new to publish.',
  'year-is-over': () => 'The year is over. Plan the next one, and publish the plan for that.',
} satisfies typeof danish
