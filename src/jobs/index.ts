export { type BackupPlan, type BackupState, backUpWhenDue, readBackupState } from './back-up.ts';
export { checkStore } from './check-store.ts';
export { type Call, exchangePlans } from './exchange-plans.ts';
export { type MailServer, smtpMailer } from './mail/send-mail.ts';
export { type MailNews, takeInMail } from './mail/take-in-mail.ts';
export { type Job, runEvery } from './run-every.ts';
export { sweep } from './sweep.ts';
