package kimicost.view.part;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the window; their size and colour are the style sheet's.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Ikon icon) {
        return new FontIcon(icon);
    }
}
