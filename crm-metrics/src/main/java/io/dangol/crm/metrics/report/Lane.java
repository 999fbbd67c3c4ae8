package io.dangol.crm.metrics.report;

import java.io.IOException;

/**
 * A strip of a picture with a name at its left, along one axis of time.
 *
 * @param drawing what is drawn in it
 */
record Lane(String name, double height, Drawing drawing) {

    /** Draws into a strip. */
    @FunctionalInterface
    interface Drawing {

        /**
         * Draws.
         *
         * @param upper the upper edge of the strip
         */
        void draw(Markup page, double upper) throws IOException;
    }
}
