import { test } from '@playwright/test';
import { inspectingStory } from '../story/inspecting';
import type { Stage } from '../story/stage';
import { openDesktopStage } from './desktop-stage';

let stage: Stage;

test.beforeAll(async () => {
  stage = await openDesktopStage();
});

test.afterAll(() => stage.close());

inspectingStory(() => stage);
