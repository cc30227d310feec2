import { z } from 'zod'
import { appId } from '../tenant/registration.ts'
import { ourApp } from '../tenant/roster.ts'
import { type ControlContext, no, ok, type Reply } from './context.ts'

const manifest = z.looseObject({
  bots: z.array(
    z.looseObject({
      commandLists: z.array(
        z.looseObject({
          scopes: z.array(z.string()),
          triggers: z.array(z.string()).default(['mention']),
          commands: z.array(
            z.looseObject({ title: z.string(), description: z.string().optional() }),
          ),
        }),
      ),
    }),
  ),
})

const unpublished = () => no(409, 'The app is not in the catalogue of this tenant yet.')

/** `GET /_tenant/app`: our app as the organisation's catalogue has it. */
export function app({ tenant }: ControlContext): Reply {
  const ours = ourApp(tenant)
  if (ours === undefined) return unpublished()
  return ok({ ...ours, botId: appId, tenantId: tenant.tenantId })
}

/** `GET /_tenant/commands`: what the manifest offers in the compose box, and where. */
export function commands({ tenant }: ControlContext): Reply {
  const ours = ourApp(tenant)
  if (ours === undefined) return unpublished()
  const lists = manifest.parse(ours.manifest).bots.flatMap((bot) => bot.commandLists)
  return ok({
    commands: lists.flatMap(({ scopes, triggers, commands }) =>
      commands.map(({ title, description }) => ({ title, description, scopes, triggers })),
    ),
  })
}
