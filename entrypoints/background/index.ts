import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { makeWholeWith } from '../../lib/store/local.ts';
import { onAction } from './on-action.ts';
import { onAlarm } from './on-alarm.ts';
import { onConnect } from './on-connect.ts';
import { onIdle } from './on-idle.ts';
import { onInstalled } from './on-installed.ts';
import { onMenu } from './on-menu.ts';
import { onMessage } from './on-message.ts';
import { onNotificationClick } from './on-notification-click.ts';
import { onPermissionsAdded, onPermissionsRemoved } from './on-permissions.ts';
import { onStartup } from './on-startup.ts';
import { settleStorage } from './settle-storage.ts';

/**
 * Every listener is registered at once when the worker starts, or the browser would not wake it for them. Nothing is
 * kept in variables: the worker may be gone before the next event.
 */
export default defineBackground(() => {
  makeWholeWith(settleStorage);
  browser.runtime.onInstalled.addListener(onInstalled);
  browser.runtime.onStartup.addListener(onStartup);
  browser.runtime.onConnect.addListener(onConnect);
  browser.runtime.onMessage.addListener(onMessage);
  browser.action.onClicked.addListener(onAction);
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.alarms.onAlarm.addListener(onAlarm);
  browser.notifications.onClicked.addListener(onNotificationClick);
  browser.idle.onStateChanged.addListener(onIdle);
  browser.permissions.onAdded.addListener(onPermissionsAdded);
  browser.permissions.onRemoved.addListener(onPermissionsRemoved);
});
