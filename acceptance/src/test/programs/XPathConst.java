// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome t\nSTRING*:*

import javax.xml.xpath.*; 
public class XPathConst {
  public static void main(String[] args) throws Exception {
    Thread t = new Thread(() -> System.out.println("t")); t.start(); t.join();
    System.out.println(XPathConstants.STRING.getLocalPart() + javax.management.ObjectName.WILDCARD);
  }
}
