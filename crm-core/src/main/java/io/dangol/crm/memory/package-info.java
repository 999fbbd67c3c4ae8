/**
 * The ports in memory: what a newcomer starts with and what tests run on. Nothing survives the process.
 */
@NullMarked
package io.dangol.crm.memory;

import org.jspecify.annotations.NullMarked;
