package io.dangol.crm.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConductCaseCourseTest {

    private final ConductCourse course = new ConductCourse().exited();

    @Test
    void theCourseIsTheCaseAsOfEachEntry() {
        ConductTrail trail = ConductTrail.of(course.trail());
        List<ConductCase> cases = trail.courseUntil(course.now());
        assertThat(cases).hasSameSizeAs(trail.entries());
        assertThat(cases.get(cases.size() - 1)).isEqualTo(trail.conductCase());
        for (int i = 0; i < cases.size(); i++) {
            assertThat(cases.get(i))
                    .isEqualTo(
                            ConductTrail.of(trail.entries().subList(0, i + 1)).conductCase());
        }
    }

    @Test
    void theCourseEndsAtTheInstant() {
        ConductTrail trail = ConductTrail.of(course.trail());
        assertThat(trail.courseUntil(trail.begins().minusMillis(1))).isEmpty();
        List<ConductCase> cases = trail.courseUntil(trail.begins());
        assertThat(Objects.requireNonNull(cases.get(cases.size() - 1)))
                .isEqualTo(trail.asOf(trail.begins()).orElseThrow());
    }
}
