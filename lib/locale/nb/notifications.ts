import { joinParts, type NotificationTexts } from '../notification-texts.ts';

const limits = (count: number) => (count === 1 ? '1 frist' : `${count} frister`);

/** Notifications in bokmål. */
export const notifications: NotificationTexts = {
  message: (today, over, ahead) =>
    joinParts([
      [today, `${limits(today)} i dag`],
      [over, `${limits(over)} er passert`],
      [ahead, `${limits(ahead)} nærmer seg`],
    ]),
};
