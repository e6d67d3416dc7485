import { joinParts, type NotificationTexts } from '../notification-texts.ts';

const limits = (count: number) => (count === 1 ? '1 deadline' : `${count} deadlines`);

/** Notifications in English. */
export const notifications: NotificationTexts = {
  message: (today, over, ahead) =>
    joinParts([
      [today, `${limits(today)} today`],
      [over, `${limits(over)} passed`],
      [ahead, `${limits(ahead)} coming up`],
    ]),
};
