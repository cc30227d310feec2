import { countFromOne } from './make.ts'

countFromOne()
