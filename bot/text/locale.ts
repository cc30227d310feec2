export { type Language as Locale, languageOf as localeOf } from '#bot/domain/language.ts'
