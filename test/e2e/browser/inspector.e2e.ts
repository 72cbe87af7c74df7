import { test } from '@playwright/test';
import { copyingStory, inspectingStory } from '../story/inspecting';
import type { Stage } from '../story/stage';
import { openInBrowser } from './browser-stage';

let stage: Stage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

inspectingStory(() => stage);
copyingStory(() => stage);
