import type { NoticePort } from '#bot/application/ports.ts'
import type { Graph } from './client.ts'

/** The type that manifest/manifest.json declares; its words are the parameter `what`. */
const ACTIVITY_TYPE = 'newInTvaers'

/** Teams cuts what is longer out of the feed. */
const LONGEST_PREVIEW = 150

/** The activity feed in Teams, and mail out of the service mailbox (platform/graph.md sections 1.4 and 1.8). */
export const noticesOn = (graph: Graph, mailbox: string): NoticePort => ({
  feed: async (person, what, link, sendsNow) => {
    const line = what.slice(0, LONGEST_PREVIEW)
    await graph.call({
      method: 'POST',
      path: ['users', person, 'teamwork', 'sendActivityNotification'],
      body: {
        topic: { source: 'text', value: 'Tværs', webUrl: link },
        activityType: ACTIVITY_TYPE,
        previewText: { content: line },
        templateParameters: [{ name: 'what', value: line }],
      },
      limit: 'feed',
      sendsNow,
    })
  },

  mail: async (to, subject, bodyHtml, sendsNow) => {
    await graph.call({
      method: 'POST',
      path: ['users', mailbox, 'sendMail'],
      body: {
        message: {
          subject,
          body: { contentType: 'html', content: bodyHtml },
          bccRecipients: to.map(({ email, name }) => ({ emailAddress: { address: email, name } })),
        },
        saveToSentItems: false,
      },
      limit: `mailbox:${mailbox}`,
      sendsNow,
    })
  },
})
