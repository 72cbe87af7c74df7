import { test } from '@playwright/test';
import { firstStepsStory } from '../story/first-steps';
import type { Stage } from '../story/stage';
import { openDesktopStage } from './desktop-stage';

let stage: Stage;

test.beforeAll(async () => {
  stage = await openDesktopStage();
});

test.afterAll(() => stage.close());

firstStepsStory(() => stage);
