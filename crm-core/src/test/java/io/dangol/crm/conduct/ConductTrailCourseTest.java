package io.dangol.crm.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConductTrailCourseTest {

    private final ConductCourse course = new ConductCourse().exited();
    private final ConductTrail trail = ConductTrail.of(course.trail());

    @Test
    void theCourseIsTheCaseAfterEachEntry() {
        List<ConductCase> cases = trail.courseUntil(course.now());
        assertThat(cases).hasSameSizeAs(trail.entries());
        for (int i = 0; i < cases.size(); i++) {
            assertThat(cases.get(i))
                    .isEqualTo(
                            ConductTrail.of(trail.entries().subList(0, i + 1)).conductCase());
        }
    }

    @Test
    void theCourseEndsAtTheInstantAndIsEmptyBeforeTheFirst() {
        assertThat(trail.courseUntil(trail.begins().minusMillis(1))).isEmpty();
        List<ConductCase> cases = trail.courseUntil(trail.begins());
        assertThat(cases.get(cases.size() - 1))
                .isEqualTo(trail.asOf(trail.begins()).orElseThrow());
    }
}
