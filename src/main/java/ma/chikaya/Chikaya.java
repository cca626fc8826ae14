package ma.chikaya;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the portal. Beans are known by their whole name: each module may have its own {@code Facts} or {@code Drafts}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Chikaya {

    public static void main(String[] args) {
        SpringApplication.run(Chikaya.class, args);
    }
}
