/** Tests of the packaged tool and of the architecture; there is nothing else here. */
package dev.heddle.acceptance;
