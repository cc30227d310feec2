/** A tab with the real teams-js that shows what its host tells it and does what its buttons say. */
export const tabPage = `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Prøvefane</title>
<style>body{font:14px sans-serif;margin:16px}[data-theme=dark]{background:#292929;color:#fff}[data-theme=contrast]{background:#000;color:#fff}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 12px}dd{margin:0;overflow-wrap:anywhere}button{min-height:32px;margin:2px}</style></head>
<body><h1>Prøvefane</h1><dl id="facts"></dl><p id="said" role="status"></p>
<button id="dialog">Åbn dialog</button><button id="link">Følg link</button><button id="away">Ukendt side</button><button id="submit">Send</button>
<script src="/tab/teams.js"></script><script>
const t = microsoftTeams, show = (name, value) => {
  const id = 'fact-' + name; let dd = document.getElementById(id)
  if (!dd) { const dt = document.createElement('dt'); dt.textContent = name; dd = document.createElement('dd'); dd.id = id; facts.append(dt, dd) }
  dd.textContent = value
}
const theme = (name) => { document.body.dataset.theme = name; show('theme', name) }
t.app.initialize().then(async () => {
  const c = await t.app.getContext()
  show('user', c.user.userPrincipalName); show('locale', c.app.locale); show('page', c.page.id); show('sub', c.page.subPageId || '')
  show('channel', c.channel ? c.channel.displayName : ''); show('frame', c.page.frameContext); theme(c.app.theme)
  t.app.registerOnThemeChangeHandler(theme)
  const token = await t.authentication.getAuthToken()
  const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(token.split('.')[1].replace(/-/g,'+').replace(/_/g,'/')), (x) => x.charCodeAt(0))))
  show('token', claims.preferred_username)
  const done = await t.app.notifySuccess(); show('success', String(done.hasFinishedSuccessfully))
  document.getElementById('dialog').onclick = () => t.dialog.url.open({ url: location.origin + '/tab/#/dialog', title: 'Byt to personer', size: { width: 520, height: 360 } }, (r) => { said.textContent = 'Dialogen sagde ' + JSON.stringify(r.result ?? r.err) })
  document.getElementById('submit').onclick = () => t.dialog.url.submit({ swapped: true })
  document.getElementById('link').onclick = () => t.pages.currentApp.navigateTo({ pageId: 'home', subPageId: 'topics' })
  document.getElementById('away').onclick = () => t.pages.currentApp.navigateTo({ pageId: 'nowhere' }).catch((e) => { said.textContent = 'Afvist: ' + (e.message || e) })
}).catch((e) => { said.textContent = String(e) })
</script></body></html>`
